/* tables.h - the tables of the lexicon: one tab-separated source file each.
 *
 * This list is the only place that names files and columns: the row structs below, the compiler
 * and the checks of the reader are all made from it. lexicon/README.md says what goes into each
 * column. Every cell of a compiled row is one 32-bit integer:
 *
 *   kind      source text                          cell
 *   KEY       a name, unique in the table unless   string id; REF cells of other tables name it
 *             repeated on consecutive lines
 *   STR       text; "-" or nothing: absent         string id, 0 absent
 *   RAW       text not folded; \uXXXX escapes      string id
 *   FORMS     spellings separated by "|"           string id of the first; all are indexed
 *   LIST      words separated by spaces            offset in the list pool, 0 for none
 *   INT       decimal integer                      two's complement
 *   DECIMAL   decimal number                       millionths, two's complement
 *   DATE      YYYY-MM-DD, "-" for open             YYYYMMDD, 0 open
 *   ENUM      a name of the enum                   its number, 0 for "-" (absent)
 *   FLAGS     names separated by "|"               one bit a name, bit 0 the first
 *   KINDS     like FLAGS of gh_kind; "!" at the    bits, GH_REQUIRED for "!"
 *             end makes it required
 *   FEATS     Case=Gen|Number=Plur                 gh_features
 *   REF       a key of the table named             row + 1, 0 absent
 *   PATTERN   agent=by|gen patient=on              list: n, then n x {gh_slot, gh_function bits};
 *             "patient=-": no argument fills it    no bits
 *   WHEN      163: patient=state object=border|air list: n rules, each {code, n conditions, each
 *             ; 172: patient=body                  {gh_condition, n, n x value}}; a value is a
 *                                                  string id
 *   SOURCE    where the entry is from              not kept; must not be empty
 *
 * In a list pool offset, the first integer is the number of elements that follow (LIST) or the
 * structure given above. */
#ifndef GH_LEXICON_TABLES_H
#define GH_LEXICON_TABLES_H

#include "lexicon/features.h"

/* Lines of a table, kept as they are. */
/* clang-format off */

/* ---- Vocabularies of cells ------------------------------------------------------------- */
/* Universal Dependencies parts of speech. */
#define GH_UPOS_NAMES(X, P)                                                                        \
    X(P, NOUN, "noun") X(P, PROPN, "propn") X(P, VERB, "verb") X(P, ADJ, "adj") X(P, ADV, "adv")   \
    X(P, PRON, "pron") X(P, DET, "det") X(P, NUM, "num") X(P, ADP, "adp") X(P, CCONJ, "cconj")     \
    X(P, SCONJ, "sconj") X(P, PART, "part") X(P, INTJ, "intj") X(P, AUX, "aux")                    \
    X(P, PUNCT, "punct") X(P, SYM, "sym") X(P, OTHER, "x")
/* Cases, in the order of the feature Case. */
#define GH_CASE_NAMES(X, P) X(P, NOM, "nom") X(P, GEN, "gen") X(P, ACC, "acc") X(P, LOC, "loc")

/* What a second verb adds to the one before it. */
#define GH_AUXILIARY_NAMES(X, P)                                                                   \
    X(P, VECTOR, "vector") X(P, PASSIVE, "passive") X(P, POSSIBLE, "possible") X(P, MUST, "must")  \
    X(P, WANT, "want") X(P, BEGIN, "begin") X(P, CONTINUE, "continue") X(P, ALLOW, "allow")        \
    X(P, ABOUT, "about-to") X(P, GOES, "goes") X(P, OPERATOR, "operator") X(P, HABIT, "habit")     \
    X(P, LIGHT, "light") X(P, OUGHT, "ought")                                                      \
    X(P, OCCUR, "occur") X(P, GIVE, "give") X(P, UNSAID, "unsaid") X(P, SEEN, "seen")
/* What an actor is; used in masks. */
#define GH_KIND_NAMES(X, P)                                                                        \
    X(P, STATE, "state") X(P, OFFICE, "office") X(P, BODY, "organ") X(P, ARMED, "armed")           \
    X(P, COURT, "court") X(P, PARTY, "party") X(P, COMPANY, "company") X(P, MEDIUM, "medium")      \
    X(P, CROWD, "crowd") X(P, GROUP, "group") X(P, PERSON, "person") X(P, IGO, "igo")              \
    X(P, ACADEMIC, "academic")
/* How the text marks an argument. */
#define GH_FUNCTION_NAMES(X, P)                                                                    \
    X(P, SUBJ, "subj") X(P, OBJ, "obj") X(P, GEN, "gen") X(P, LOC, "loc") X(P, BARE, "bare")       \
    X(P, ON, "on") X(P, AGAINST, "against") X(P, WITH, "with") X(P, TOWARD, "toward")              \
    X(P, TO, "to") X(P, FROM, "from") X(P, BY, "by") X(P, ABOUT, "about") X(P, AT, "at")           \
    X(P, BETWEEN, "between") X(P, FOR, "for") X(P, AS, "as") X(P, AFTER, "after")                  \
    X(P, BEFORE, "before") X(P, DURING, "during") X(P, CAUSE, "cause") X(P, PURPOSE, "purpose")    \
    X(P, ACCORDING, "according") X(P, SIDE, "side") X(P, CALLED, "called")
/* The roles that a frame gives to arguments. */
#define GH_SLOT_NAMES(X, P)                                                                        \
    X(P, AGENT, "agent") X(P, PATIENT, "patient")
#define GH_CONDITION_NAMES(X, P)                                                                   \
    X(P, AGENT, "agent") X(P, PATIENT, "patient") X(P, OBJECT, "object") X(P, CONTENT, "content")  \
    X(P, MANNER, "manner") X(P, VERDICT, "verdict") X(P, BEFORE, "before")
#define GH_OPERATOR_NAMES(X, P)                                                                    \
    X(P, PLAN, "plan") X(P, APPEAL, "appeal") X(P, DEMAND, "demand") X(P, REFUSE, "refuse")        \
    X(P, THREATEN, "threaten") X(P, DENY, "deny") X(P, ACCUSE, "accuse") X(P, BEGIN, "begin")      \
    X(P, CONTINUE, "continue") X(P, FAIL, "fail") X(P, TRY, "try")                                 \
    X(P, SAY, "say") X(P, CLAIM, "claim") X(P, REPORT, "report") X(P, NONE, "none")                \
    X(P, STOP, "stop")
#define GH_FRAME_TRAIT_NAMES(X, P)                                                                 \
    X(P, MUTUAL, "mutual") X(P, HOSTILE, "hostile") X(P, COOPERATIVE, "cooperative")               \
    X(P, VIOLENT, "violent") X(P, SPEECH, "speech") X(P, EFFECT, "effect") X(P, VISIT, "visit")    \
    X(P, PROTEST, "protest") X(P, PRELUDE, "prelude") X(P, KILLED, "killed")                       \
    X(P, INJURED, "injured") X(P, ARRESTED, "arrested") X(P, MISSING, "missing")                   \
    X(P, ASSENT, "assent") X(P, PUBLIC, "public") X(P, OFFICE, "office")                           \
    X(P, ADDRESSED, "addressed") X(P, AHEAD, "ahead") X(P, JUSTICE, "justice") X(P, JOIN, "join")  \
    X(P, LABEL, "label") X(P, WRONG, "wrong") X(P, LISTED, "listed") X(P, LASTING, "lasting")   \
    X(P, TRANSFER, "transfer") X(P, FORESEES, "foresees") X(P, SEEKS, "seeks") X(P, PRAYER, "prayer")
#define GH_GRADE_NAMES(X, P)                                                                       \
    X(P, A, "a") X(P, B, "b") X(P, C, "c") X(P, D, "d")
/* What a frame must be about to be an event. */
#define GH_CONTENT_NAMES(X, P) X(P, ACT, "act") X(P, TOLD, "told") X(P, WILL, "will")
#define GH_PARTICLE_NAMES(X, P)                                                                    \
    X(P, AND, "and") X(P, OR, "or") X(P, BUT, "but") X(P, THAT, "that")                            \
    X(P, QUOTATIVE, "quotative") X(P, IF, "if") X(P, THEN, "then") X(P, NEG, "neg")                \
    X(P, NOT, "not") X(P, ABSENT, "absent") X(P, EMPHASIS, "emphasis") X(P, BECAUSE, "because")    \
    X(P, WHEN, "when") X(P, RELATIVE, "relative") X(P, HEDGE, "hedge") X(P, FORMER, "former")      \
    X(P, FUTURE, "future") X(P, ACTING, "acting") X(P, HONORIFIC, "honorific")                     \
    X(P, QUESTION, "question") X(P, WHETHER, "whether") X(P, ALSO, "also")                         \
    X(P, LINK, "link") X(P, PLAN, "plan") X(P, ELSE, "else")                                       \
    X(P, POSSIBLE, "possible") X(P, ALLEGED, "alleged") X(P, SO_CALLED, "so-called")               \
    X(P, ETC, "etc") X(P, SUCH, "such") X(P, INTENT, "intent") X(P, PERHAPS, "perhaps")             \
    X(P, BACKGROUND, "background") X(P, DEGREE, "degree") X(P, ALIAS, "alias")          \
    X(P, MEANWHILE, "meanwhile")
#define GH_PRONOUN_NAMES(X, P)                                                                     \
    X(P, PERSONAL, "personal") X(P, DEMONSTRATIVE, "demonstrative") X(P, RELATIVE, "relative")     \
    X(P, INTERROGATIVE, "interrogative") X(P, REFLEXIVE, "reflexive")                              \
    X(P, RECIPROCAL, "reciprocal") X(P, INDEFINITE, "indefinite") X(P, BOTH, "both")               \
    X(P, ALL, "all")
#define GH_ROLE_TRAIT_NAMES(X, P)                                                                  \
    X(P, TITLE, "title") X(P, NATIONAL, "national") X(P, LOCAL, "local")                           \
    X(P, MEMBER, "member") X(P, VICTIM, "victim") X(P, SPOKESMAN, "spokesman")                     \
    X(P, SET, "set") X(P, COMMON, "common")                                                        \
    X(P, PLURAL, "plural") X(P, OFFICIAL, "official") X(P, MANAGER, "manager")                     \
    X(P, COMMANDER, "commander") X(P, SOCIETY, "society") X(P, FOLK, "folk")                       \
    X(P, MISSION, "mission") X(P, OWNED, "owned")                                                  \
    X(P, ACCUSED, "accused") X(P, PEOPLE, "people") X(P, UNKNOWN, "unknown")                       \
    X(P, ELECTED, "elected") X(P, SURNAME, "surname") X(P, HAND, "hand") X(P, SPEAKER, "speaker")  \
    X(P, LEARNED, "learned") X(P, PROTESTER, "protester") X(P, TWO, "two")                         \
    X(P, MILITANT, "militant")                                                                     \
    X(P, ATTRIBUTE, "attribute") X(P, AUTHORITY, "authority") X(P, ATTACKER, "attacker") \
    X(P, FALLEN, "fallen")
#define GH_STATE_TRAIT_NAMES(X, P) X(P, FEDERATION, "federation")
#define GH_STATE_NAME_KINDS(X, P)                                                                  \
    X(P, NOUN, "noun") X(P, ADJECTIVE, "adjective") X(P, PEOPLE, "people")                         \
    X(P, CAPITAL, "capital") X(P, SEAT, "seat")
#define GH_LEVEL_NAMES(X, P)                                                                       \
    X(P, COUNTRY, "country") X(P, ADMIN1, "admin1") X(P, ADMIN2, "admin2") X(P, ADMIN3, "admin3")  \
    X(P, CITY, "city") X(P, SITE, "site") X(P, REGION, "region")
#define GH_NAME_TRAIT_NAMES(X, P)                                                                  \
    X(P, SHORT, "short") X(P, AMBIGUOUS, "ambiguous") X(P, SEAT, "seat")
#define GH_NUMBER_NAMES(X, P)                                                                      \
    X(P, UNIT, "unit") X(P, SCALE, "scale") X(P, FRACTION, "fraction") X(P, ADD, "add")            \
    X(P, MULTIPLY, "multiply") X(P, ORDINAL, "ordinal") X(P, MORE, "more") X(P, LEAST, "least")    \
    X(P, ABOUT, "about") X(P, DIGIT, "digit") X(P, CLASSIFIER, "classifier")                       \
    X(P, PERCENT, "percent") X(P, RANGE, "range") X(P, VAGUE, "vague") X(P, MOST, "most")          \
    X(P, TRAP, "trap") X(P, POINT, "point") X(P, ORDINAL_SUFFIX, "ordinal-suffix")                 \
    X(P, ENDING, "ending") X(P, BOUND_SCALE, "bound-scale") X(P, NONE, "none")                     \
    X(P, POSTPOSED, "postposed")
#define GH_CALENDAR_NAMES(X, P)                                                                    \
    X(P, WEEKDAY, "weekday") X(P, MONTH, "month") X(P, BENGALI_MONTH, "bengali-month")             \
    X(P, DAY, "day") X(P, LAST, "last") X(P, NEXT, "next") X(P, THIS, "this") X(P, AGO, "ago")     \
    X(P, LATER, "later") X(P, UNIT_DAY, "unit-day") X(P, UNIT_WEEK, "unit-week")                   \
    X(P, UNIT_MONTH, "unit-month") X(P, UNIT_YEAR, "unit-year") X(P, UNIT_HOUR, "unit-hour")       \
    X(P, UNIT_MINUTE, "unit-minute") X(P, UNIT_DECADE, "unit-decade")                              \
    X(P, UNIT_CENTURY, "unit-century") X(P, YEAR_MARK, "year-mark") X(P, DATE_MARK, "date-mark")   \
    X(P, SAME_DAY, "same-day") X(P, NEXT_DAY, "next-day") X(P, DAY_BEFORE, "day-before")           \
    X(P, DAY_PART, "day-part") X(P, OVERNIGHT, "overnight") X(P, WITHIN, "within")                 \
    X(P, SINCE, "since") X(P, UNTIL, "until") X(P, ERA, "era") X(P, HOLIDAY, "holiday")            \
    X(P, NOW, "now") X(P, OTHER, "other") X(P, UNIT_SECOND, "unit-second")                         \
    X(P, DAY_NUMBER, "day-number") X(P, DAY_SUFFIX, "day-suffix") X(P, HOUR_MARK, "hour-mark")     \
    X(P, WEEKDAY_SHORT, "weekday-short") X(P, FISCAL, "fiscal-year") X(P, YEAR, "year")            \
    X(P, JOIN, "join") X(P, AGE, "age") X(P, DAY_EITHER, "day-either")                             \
    X(P, AHEAD, "ahead")
#define GH_DOMAIN_NAMES(X, P)                                                                      \
    X(P, SPORT, "sport") X(P, WEATHER, "weather") X(P, ACCIDENT, "accident")                       \
    X(P, MARKET, "market") X(P, ENTERTAINMENT, "entertainment") X(P, POLITICS, "politics")      \
    X(P, MEMORY, "memory") X(P, ARGUMENT, "argument")
#define GH_FOLD_NAMES(X, P)                                                                        \
    X(P, ANY, "any") X(P, WORD_START, "word-start") X(P, WORD_END, "word-end") X(P, DROP, "drop")  \
    X(P, SPACE, "space") X(P, REPAIR, "repair") X(P, WORD, "word") X(P, CLASS, "class")
#define GH_MARK_NAMES(X, P)                                                                        \
    X(P, END, "end") X(P, MAYBE_END, "maybe-end") X(P, OPEN, "open") X(P, CLOSE, "close")          \
    X(P, QUOTE, "quote") X(P, APOSTROPHE, "apostrophe") X(P, DASH, "dash") X(P, HYPHEN, "hyphen")  \
    X(P, COMMA, "comma") X(P, COLON, "colon") X(P, BRACKET_OPEN, "bracket-open")                   \
    X(P, BRACKET_CLOSE, "bracket-close") X(P, SYMBOL, "symbol")
#define GH_LINE_NAMES(X, P)                                                                        \
    X(P, PUBLICATION, "publication") X(P, CREDIT, "credit") X(P, FOOTER, "footer")                 \
    X(P, DATE, "date") X(P, NAME, "name") X(P, AFTER_QUOTE, "after-quote")                         \
    X(P, LINK, "link") X(P, AFTER_QUESTION, "after-question") X(P, APART, "apart")
#define GH_STEM_NAMES(X, P)                                                                        \
    X(P, LOW, "low") X(P, HIGH, "high") X(P, PERFECT, "perfect") X(P, PAST, "past")                \
    X(P, PROG, "prog")
#define GH_SUFFIX_SLOTS(X, P)                                                                      \
    X(P, DERIVATION, "derivation") X(P, CLASSIFIER, "classifier") X(P, COUNTER, "counter")         \
    X(P, NUMBER, "number") X(P, CASE, "case") X(P, POST, "post") X(P, CLITIC, "clitic")
#define GH_LETTER_CLASSES(X, P)                                                                    \
    X(P, CONSONANT, "consonant") X(P, SIGN_AA, "sign-aa") X(P, SIGN_I, "sign-i")                   \
    X(P, SIGN_U, "sign-u") X(P, SIGN_E, "sign-e") X(P, VOWEL_IU, "vowel-iu")                       \
    X(P, VOWEL_O, "vowel-o")                                                                       \
    X(P, ANUSVARA, "anusvara") X(P, KHANDA_TA, "khanda-ta") X(P, FOREIGN, "foreign")               \
    X(P, OTHER_VOWEL, "other-vowel") X(P, VIRAMA, "virama") X(P, OTHER_SIGN, "other-sign")         \
    X(P, H, "h") X(P, Y, "y")
#define GH_VERB_TRAIT_NAMES(X, P) X(P, COMMON, "common") X(P, MOTION, "motion") X(P, REPORT, "report") \
    X(P, SEND, "send")
/* What the name of a class says of an element of a page. */
#define GH_MARKUP_NAMES(X, P) X(P, BODY, "body") X(P, ASIDE, "aside")

#define GH_NAME_ITEM(P, name, text) P##name,
#define GH_BIT_ITEM(P, name, text) P##name##_BIT,
#define GH_FLAG_ITEM(P, name, text) P##name = 1u << P##name##_BIT,

/* Enumerations count from 1, so that 0 is "absent"; flags from bit 0. */
#define GH_ENUM(tag, LIST, P) enum tag { P##ABSENT_VALUE, LIST(GH_NAME_ITEM, P) P##MAX }
#define GH_FLAGS(tag, LIST, P)                                                                     \
    enum tag##_bit { LIST(GH_BIT_ITEM, P) P##BITS };                                               \
    enum tag { LIST(GH_FLAG_ITEM, P) }

GH_ENUM(gh_upos, GH_UPOS_NAMES, GH_UPOS_);
GH_FLAGS(gh_case, GH_CASE_NAMES, GH_CASE_);
GH_ENUM(gh_auxiliary, GH_AUXILIARY_NAMES, GH_AUXILIARY_);
GH_FLAGS(gh_kind, GH_KIND_NAMES, GH_KIND_);
GH_FLAGS(gh_function, GH_FUNCTION_NAMES, GH_FUNCTION_);
GH_ENUM(gh_slot, GH_SLOT_NAMES, GH_SLOT_);
GH_ENUM(gh_condition, GH_CONDITION_NAMES, GH_CONDITION_);
GH_ENUM(gh_operator, GH_OPERATOR_NAMES, GH_OPERATOR_);
GH_FLAGS(gh_frame_trait, GH_FRAME_TRAIT_NAMES, GH_FRAME_);
GH_ENUM(gh_grade, GH_GRADE_NAMES, GH_GRADE_);
GH_ENUM(gh_content, GH_CONTENT_NAMES, GH_CONTENT_);
GH_ENUM(gh_particle, GH_PARTICLE_NAMES, GH_PARTICLE_);
GH_ENUM(gh_pronoun, GH_PRONOUN_NAMES, GH_PRONOUN_);
GH_FLAGS(gh_role_trait, GH_ROLE_TRAIT_NAMES, GH_ROLE_);
GH_FLAGS(gh_state_trait, GH_STATE_TRAIT_NAMES, GH_STATE_);
GH_ENUM(gh_state_name, GH_STATE_NAME_KINDS, GH_STATE_NAME_);
GH_ENUM(gh_level, GH_LEVEL_NAMES, GH_LEVEL_);
GH_FLAGS(gh_name_trait, GH_NAME_TRAIT_NAMES, GH_NAME_);
GH_ENUM(gh_number_kind, GH_NUMBER_NAMES, GH_NUMBER_);
GH_ENUM(gh_calendar_kind, GH_CALENDAR_NAMES, GH_CALENDAR_);
GH_ENUM(gh_domain, GH_DOMAIN_NAMES, GH_DOMAIN_);
GH_ENUM(gh_fold_kind, GH_FOLD_NAMES, GH_FOLD_);
GH_ENUM(gh_mark_kind, GH_MARK_NAMES, GH_MARK_);
GH_ENUM(gh_line_kind, GH_LINE_NAMES, GH_LINE_);
GH_ENUM(gh_stem_kind, GH_STEM_NAMES, GH_STEM_);
GH_ENUM(gh_suffix_slot, GH_SUFFIX_SLOTS, GH_SUFFIX_);
GH_FLAGS(gh_letter_class, GH_LETTER_CLASSES, GH_LETTER_);
GH_FLAGS(gh_verb_trait, GH_VERB_TRAIT_NAMES, GH_VERB_);
GH_ENUM(gh_markup_kind, GH_MARKUP_NAMES, GH_MARKUP_);

#define GH_KIND_ANY ((1u << GH_KIND_BITS) - 1)
#define GH_REQUIRED (1u << 31)

/* ---- Columns --------------------------------------------------------------------------- */

/* X(member, cell kind, argument): the argument is the enum, flags or table of the kind, or NONE. */

#define GH_COLUMNS_CODE(X)                                                                         \
    X(code, KEY, NONE) X(label, STR, NONE) X(goldstein, DECIMAL, NONE) X(quad, INT, NONE)          \
    X(quad_gdelt, INT, NONE)
#define GH_COLUMNS_PLOVER(X)                                                                       \
    X(code, KEY, NONE) X(plover, STR, NONE) X(mode, STR, NONE) X(context, STR, NONE)
#define GH_COLUMNS_ACLED(X)                                                                        \
    X(code, KEY, NONE) X(event_type, STR, NONE) X(sub_event_type, STR, NONE)                       \
    X(disorder_type, STR, NONE) X(inter, STR, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_ROLE_CODE(X)                                                                    \
    X(code, KEY, NONE) X(name, STR, NONE) X(sector, STR, NONE) X(inter, STR, NONE)                 \
    X(source, SOURCE, NONE)
#define GH_COLUMNS_GROUP(X)                                                                        \
    X(code, KEY, NONE) X(name, STR, NONE) X(cameo, STR, NONE) X(source, SOURCE, NONE)

#define GH_COLUMNS_FAMILY(X)                                                                       \
    X(yields, KEY, NONE) X(plan, STR, NONE) X(appeal, STR, NONE) X(demand, STR, NONE)              \
    X(refuse, STR, NONE) X(threaten, STR, NONE) X(accuse, STR, NONE) X(undone, STR, NONE)
#define GH_COLUMNS_FRAME(X)                                                                        \
    X(frame, KEY, NONE) X(code, STR, NONE) X(operation, ENUM, OPERATOR) X(yields, STR, NONE)       \
    X(agent, KINDS, NONE) X(patient, KINDS, NONE) X(content, ENUM, CONTENT) X(doer, STR, NONE)     \
    X(recipient, STR, NONE) X(traits, FLAGS, FRAME_TRAIT) X(grade, ENUM, GRADE)                    \
    X(when, WHEN, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_STATE(X)                                                                        \
    X(iso, KEY, NONE) X(name, STR, NONE) X(capital, STR, NONE) X(lat, DECIMAL, NONE)               \
    X(lon, DECIMAL, NONE) X(region, STR, NONE) X(numeric, STR, NONE) X(fips, STR, NONE)            \
    X(cameo, STR, NONE) X(traits, FLAGS, STATE_TRAIT) X(source, SOURCE, NONE)
#define GH_COLUMNS_PLACE(X)                                                                        \
    X(id, KEY, NONE) X(name, STR, NONE) X(country, STR, NONE) X(level, ENUM, LEVEL)                \
    X(lat, DECIMAL, NONE) X(lon, DECIMAL, NONE) X(parent, STR, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_DIVISION(X) X(place, REF, PLACE) X(fips, STR, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_ACTOR(X)                                                                        \
    X(id, KEY, NONE) X(name, STR, NONE) X(code, STR, NONE) X(kind, KINDS, NONE)                    \
    X(from, DATE, NONE) X(to, DATE, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_OUTLET(X)                                                                       \
    X(site, RAW, NONE) X(name, RAW, NONE) X(home, RAW, NONE) X(zone, RAW, NONE)                    \
    X(title, RAW, NONE) X(body, RAW, NONE) X(date, RAW, NONE) X(aside, RAW, NONE)                  \
    X(source, SOURCE, NONE)
#define GH_COLUMNS_MARKUP(X) X(name, RAW, NONE) X(kind, ENUM, MARKUP) X(source, SOURCE, NONE)

#define GH_COLUMNS_FOLD(X)                                                                         \
    X(from, RAW, NONE) X(to, RAW, NONE) X(kind, ENUM, FOLD) X(source, SOURCE, NONE)
#define GH_COLUMNS_MARK(X)                                                                         \
    X(mark, RAW, NONE) X(kind, ENUM, MARK) X(partner, RAW, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_ABBREVIATION(X) X(form, RAW, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_LINE(X) X(form, RAW, NONE) X(kind, ENUM, LINE) X(source, SOURCE, NONE)

#define GH_COLUMNS_WORD(X)                                                                         \
    X(forms, FORMS, NONE) X(pos, ENUM, UPOS) X(classes, LIST, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_VERB(X)                                                                         \
    X(lemma, FORMS, NONE) X(conjugation, STR, NONE) X(low, FORMS, NONE) X(high, FORMS, NONE)       \
    X(perfect, FORMS, NONE) X(past, FORMS, NONE) X(prog, FORMS, NONE) X(causes, STR, NONE)         \
    X(traits, FLAGS, VERB_TRAIT) X(source, SOURCE, NONE)
#define GH_COLUMNS_ENDING(X)                                                                       \
    X(ending, RAW, NONE) X(stem, ENUM, STEM) X(conjugations, LIST, NONE) X(feats, FEATS, NONE)     \
    X(source, SOURCE, NONE)
#define GH_COLUMNS_SUFFIX(X)                                                                       \
    X(suffix, RAW, NONE) X(slot, ENUM, SUFFIX) X(after, FLAGS, LETTER) X(restore, RAW, NONE)       \
    X(pos, ENUM, UPOS) X(feats, FEATS, NONE) X(trust, INT, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_LETTER(X)                                                                       \
    X(letter, RAW, NONE) X(classes, FLAGS, LETTER) X(alike, RAW, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_LETTER_NAME(X) X(forms, FORMS, NONE) X(letter, STR, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_IRREGULAR(X)                                                                    \
    X(forms, FORMS, NONE) X(lemma, STR, NONE) X(pos, ENUM, UPOS) X(feats, FEATS, NONE)             \
    X(source, SOURCE, NONE)

#define GH_COLUMNS_NUMBER(X)                                                                       \
    X(forms, FORMS, NONE) X(kind, ENUM, NUMBER) X(value, STR, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_CALENDAR(X)                                                                     \
    X(forms, FORMS, NONE) X(kind, ENUM, CALENDAR) X(value, INT, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_MARKER(X)                                                                       \
    X(forms, FORMS, NONE) X(governs, FLAGS, CASE) X(functions, FLAGS, FUNCTION)                    \
    X(source, SOURCE, NONE)
#define GH_COLUMNS_PARTICLE(X)                                                                     \
    X(forms, FORMS, NONE) X(kind, ENUM, PARTICLE) X(source, SOURCE, NONE)
#define GH_COLUMNS_PRONOUN(X)                                                                      \
    X(forms, FORMS, NONE) X(kind, ENUM, PRONOUN) X(feats, FEATS, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_ROLE(X)                                                                         \
    X(forms, FORMS, NONE) X(role, STR, NONE) X(kind, KINDS, NONE) X(traits, FLAGS, ROLE_TRAIT)     \
    X(source, SOURCE, NONE)
#define GH_COLUMNS_STATE_NAME(X)                                                                   \
    X(forms, FORMS, NONE) X(state, REF, STATE) X(kind, ENUM, STATE_NAME) X(source, SOURCE, NONE)
#define GH_COLUMNS_PLACE_NAME(X)                                                                   \
    X(forms, FORMS, NONE) X(place, REF, PLACE) X(traits, FLAGS, NAME_TRAIT)                        \
    X(source, SOURCE, NONE)
#define GH_COLUMNS_ACTOR_NAME(X)                                                                   \
    X(forms, FORMS, NONE) X(actor, REF, ACTOR) X(traits, FLAGS, NAME_TRAIT)                        \
    X(source, SOURCE, NONE)
#define GH_COLUMNS_PREDICATE(X)                                                                    \
    X(head, STR, NONE) X(verbs, LIST, NONE) X(frame, REF, FRAME) X(arguments, PATTERN, NONE)       \
    X(grade, ENUM, GRADE) X(source, SOURCE, NONE)
#define GH_COLUMNS_AUXILIARY(X)                                                                    \
    X(verb, STR, NONE) X(after, FEATS, NONE) X(kind, ENUM, AUXILIARY) X(frame, REF, FRAME)         \
    X(source, SOURCE, NONE)
#define GH_COLUMNS_CARRIER(X) X(forms, FORMS, NONE) X(source, SOURCE, NONE)
#define GH_COLUMNS_DOMAIN(X)                                                                       \
    X(forms, FORMS, NONE) X(domain, ENUM, DOMAIN) X(weight, INT, NONE) X(source, SOURCE, NONE)

/* ---- Tables ---------------------------------------------------------------------------- */

/* X(TABLE, tag, file below the lexicon's folder). The text tables come first: the compiler folds
 * every later cell with them. Tables without spellings come last: sets of those in which a word can
 * stand are 32 bits. */
#define GH_TABLES(X)                                                                               \
    X(FOLD, fold, "bn/text/folds.tsv")                                                             \
    X(MARK, mark, "bn/text/marks.tsv")                                                             \
    X(ABBREVIATION, abbreviation, "bn/text/abbreviations.tsv")                                     \
    X(LINE, line, "bn/text/lines.tsv")                                                             \
    X(CODE, code, "ontology/cameo.tsv")                                                            \
    X(PLOVER, plover, "ontology/plover.tsv")                                                       \
    X(FAMILY, family, "families.tsv")                                                              \
    X(FRAME, frame, "frames.tsv")                                                                  \
    X(STATE, state, "world/states.tsv")                                                            \
    X(PLACE, place, "world/places.tsv")                                                            \
    X(ACTOR, actor, "world/actors.tsv")                                                            \
    X(WORD, word, "bn/words.tsv")                                                                  \
    X(VERB, verb, "bn/morph/verbs.tsv")                                                            \
    X(ENDING, ending, "bn/morph/endings.tsv")                                                      \
    X(SUFFIX, suffix, "bn/morph/suffixes.tsv")                                                     \
    X(IRREGULAR, irregular, "bn/morph/irregular.tsv")                                              \
    X(LETTER, letter, "bn/morph/letters.tsv")                                                      \
    X(LETTER_NAME, letter_name, "bn/letter_names.tsv")                                             \
    X(NUMBER, number, "bn/numbers.tsv")                                                            \
    X(CALENDAR, calendar, "bn/calendar.tsv")                                                       \
    X(MARKER, marker, "bn/markers.tsv")                                                            \
    X(PARTICLE, particle, "bn/particles.tsv")                                                      \
    X(PRONOUN, pronoun, "bn/pronouns.tsv")                                                         \
    X(ROLE, role, "bn/roles.tsv")                                                                  \
    X(STATE_NAME, state_name, "bn/names/states.tsv")                                               \
    X(PLACE_NAME, place_name, "bn/names/places.tsv")                                               \
    X(ACTOR_NAME, actor_name, "bn/names/actors.tsv")                                               \
    X(PREDICATE, predicate, "bn/predicates.tsv")                                                   \
    X(AUXILIARY, auxiliary, "bn/auxiliaries.tsv")                                                  \
    X(CARRIER, carrier, "bn/carriers.tsv")                                                         \
    X(DOMAIN, domain, "bn/domains.tsv")                                                            \
    X(ACLED, acled, "ontology/acled.tsv")                                                          \
    X(ROLE_CODE, role_code, "ontology/roles.tsv")                                                  \
    X(GROUP, group, "ontology/groups.tsv")                                                         \
    X(DIVISION, division, "world/divisions.tsv")                                                   \
    X(OUTLET, outlet, "world/outlets.tsv")                                                         \
    X(MARKUP, markup, "world/markup.tsv")

/* Tables in which one spelling may stand in several lines, with different meanings. */
#define GH_AMBIGUOUS_TABLES(X)                                                                     \
    X(STATE_NAME) X(PLACE_NAME) X(ACTOR_NAME) X(IRREGULAR) X(MARKER) X(PARTICLE) X(NUMBER)         \
    X(CALENDAR) X(VERB)

#define GH_TABLE_ITEM(TABLE, tag, file) GH_TABLE_##TABLE,
enum gh_table { GH_TABLES(GH_TABLE_ITEM) GH_TABLE_MAX };
_Static_assert(GH_TABLE_ACLED <= 32, "sets of tables with spellings are 32 bits");

/* clang-format on */

/* One struct a table: gh_frame_row, gh_role_row, ... SOURCE cells are kept as zero, so that a row
 * is as wide as its line. */
#define GH_CELL_ITEM(member, kind, argument) uint32_t member;
#define GH_ROW_ITEM(TABLE, tag, file)                                                              \
    typedef struct gh_##tag##_row {                                                                \
        GH_COLUMNS_##TABLE(GH_CELL_ITEM)                                                           \
    } gh_##tag##_row;
GH_TABLES(GH_ROW_ITEM)
#undef GH_ROW_ITEM

#endif
