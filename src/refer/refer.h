/* refer.h - who is meant: the mentions of a sentence, bound to the entities of the document. */
#ifndef GH_REFER_REFER_H
#define GH_REFER_REFER_H

#include "refer/mention.h"

void gh_refer_start(gh_refer *r, const gh_lexicon *lexicon, const gh_forms *forms, gh_arena *arena,
                    const gh_setting *setting, gh_date day);

/* Days, YYYYMMDD, between which something that an article names was so. */
typedef struct gh_term {
    int32_t from, to;
    uint16_t witness; /* what is named; it can have several terms */
} gh_term;

enum { GH_ERA_TERMS = 64 /* more say nothing new */ };

/* What an undated article says of its time. */
typedef struct gh_era {
    gh_term terms[GH_ERA_TERMS];
    uint16_t term_count, witnesses;
    int32_t year; /* the last year named */
    int32_t last_year;
    int32_t ruled_until; /* the last day of a party that is named and rules no more, 0 */
    int32_t newest;      /* the first day of the youngest of those named */
    bool overthrown;     /* it speaks of a fall, or of whoever came after it */
} gh_era;

void gh_refer_note_era(const gh_refer *r, const gh_parse *p, gh_era *era);
/* True: they were in office only after the day that was worked out from weekdays. */
bool gh_refer_take_era(gh_refer *r, const gh_era *era);

/* The mentions of a sentence, in order and not overlapping. Binds names, resolves pronouns, sets
 * and titles against the document so far, and updates it. */
gh_mentions gh_refer_mentions(gh_refer *r, const gh_parse *p, gh_acts acts);

/* After the title: forgets all but the persons it names, and where it named them. */
void gh_refer_keep_names(gh_refer *r);

/* ---- between the files of this layer ---- */

/* One lexical unit at an item: what tables know of it. Rows are number + 1, 0 none. */
typedef struct gh_unit {
    uint16_t length;
    uint32_t state, state_kind;
    uint32_t place;
    uint32_t actor;  /* ACTOR row of the day */
    uint32_t seated; /* ... of the body that this capital stands for */
    uint32_t role;
    bool is_short; /* an actor's short name */
    bool ambiguous;
    unsigned grammatical_case;
    bool plural;
    bool anybody;     /* in no table, but a plural of people */
    bool allied;      /* two parties of one side in one word */
    uint32_t belongs; /* ROLE row of who is of it, in one word: "[BNP-karmira]" */
    const gh_analysis *analysis;
} gh_unit;

bool gh_refer_unit(const gh_refer *r, const gh_parse *p, uint16_t at, gh_unit *ret_unit);

/* What the tables of names have under exactly this word. */
bool gh_refer_named(const gh_refer *r, gh_str word, gh_unit *ret_unit);
bool gh_refer_in_one_word(const gh_refer *r, const gh_item *item, gh_unit *ret_unit);

/* An unknown word, or one that is listed as a proper noun. */
bool gh_item_is_name(const gh_item *item);

/* A word of this class of `words.tsv`, `lexicon->class_...`; the first: and a noun here. */
bool gh_refer_has_class(const gh_parse *p, uint16_t at, uint32_t class);
bool gh_refer_word_has_class(const gh_parse *p, uint16_t at, uint32_t class);

/* "Jasim Uddin [Sorkar]", "Abul [Sorkar]": the word for a government is a surname too; but
 * "Narendra Modi sorkar" is that of one who is known to govern. The name begins at `first`, behind
 * a title where `titled`. */
bool gh_refer_is_surname(const gh_refer *r, const gh_parse *p, uint16_t first, uint16_t at,
                         bool titled);

/* A word that could be a name if its neighbours are: no verb, no name of the tables, no act. */
bool gh_refer_may_be_name(const gh_refer *r, const gh_parse *p, uint16_t at);

bool gh_refer_is_first_name(const gh_refer *r, const gh_parse *p, uint16_t at);

/* "[M A] Mannan": how many letters lead up to a name, that are words of their own elsewhere. */
uint16_t gh_refer_initials(const gh_refer *r, const gh_parse *p, uint16_t at);

/* "Hasan Mia [orofe Kalu]-ke": the end of the other name of a person, which carries the case; `at`
 * itself where no other name begins. */
uint16_t gh_refer_alias_end(const gh_refer *r, const gh_parse *p, uint16_t at);

/* Made of its stem by an ending: "Iran-backed". */
bool gh_refer_is_derived(const gh_lexicon *lexicon, const gh_analysis *analysis);

/* The features of a case suffix that stands apart from its word, 0 when it is none. */
gh_features gh_refer_suffix(const gh_lexicon *lexicon, gh_str suffix);

/* homograph.c: a listed name, not the genitive of the role that it looks like; the adjective. */
bool gh_refer_is_name_instead(const gh_form *form, const gh_match *m);
bool gh_refer_is_thing_instead(const gh_item *item, const gh_match *m);
bool gh_refer_is_adjective(const gh_refer *r, const gh_parse *p, uint16_t at);

/* Does the article speak of sport? */
bool gh_refer_is_of_game(const gh_parse *p);

/* "elaka", "upojela": a noun for a kind of place. */
bool gh_refer_is_locality(const gh_parse *p, uint16_t at);

/* The postposition after a mention says what it does, also over brackets: "polisher (DB) [hate]".
 */
void gh_refer_take_marker(const gh_parse *p, gh_mention *m);

/* A number, "several", or an adjective, without a case. */
bool gh_refer_says_how_many(const gh_item *item);

void gh_mentions_drop(gh_mentions *list, uint16_t k);

/* What a case lets a mention be in its clause; the same with the postposition after it. */
uint32_t gh_refer_functions_of(unsigned grammatical_case);
void gh_refer_set_functions(const gh_parse *p, gh_mention *m, unsigned grammatical_case);

/* coordinate.c: joins what belongs together, "A, B o C"; do a comma or "and" join these two? */
bool gh_refer_joined(const gh_parse *p, const gh_mention *a, const gh_mention *b, bool *ret_and);
void gh_refer_coordinate(const gh_refer *r, const gh_parse *p, gh_mentions *list);

/* apposition.c: "sabek montri [Hasan Mahmud]": may `a` be a title of `b`? */
bool gh_refer_is_title_of(const gh_mention *a, const gh_mention *b);

/* Makes mention k and the next one, or lets the one say what the other is; false: neither. */
bool gh_refer_appose(const gh_refer *r, const gh_parse *p, gh_mentions *list, int k);

/* "montri o doler sompadok [Hasan Mahmud]": the same where "and" joins two titles of one person. */
bool gh_refer_drop_relative(const gh_parse *p, gh_mentions *list, int k, const gh_mention *b);
bool gh_refer_join_titles(const gh_refer *r, gh_mentions *list, int k);

/* Gives a name the title of the row that it stands in; a first title the case of the second. */
void gh_refer_take_title_of_row(const gh_parse *p, gh_mentions list, gh_mention *m);
void gh_refer_settle_second_titles(const gh_parse *p, gh_mentions *list);

/* two_in_one.c: a set of two, false where the word is none. */
bool gh_refer_two_in_one(gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention);

/* Whom a part of a word names: a state, somebody known, people of a trade, a body. */
bool gh_refer_named_in_word(const gh_refer *r, gh_str spelling, gh_mention *ret);

/* opposed.c: "[Bharotbirodhi] michhil": whom a protest is against; false where the word says
 * nothing of that. */
bool gh_refer_opposed(const gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention);

/* "[Chhatroligh-Juboligher] hamla": parties of one side in one word, which the last of them stands
 * for. */
bool gh_refer_allied(const gh_refer *r, const gh_item *item, gh_match *ret_match,
                     gh_features *ret_features);

/* only_place.c: drops capitals and countries that act for nobody: "Dhaka-8", "[Dhaka], 15
 * December". */
bool gh_refer_ends_in_digit(gh_str s); /* "Dhaka-8" */
void gh_refer_drop_places(const gh_refer *r, const gh_parse *p, gh_mentions *list);

/* naming.c: "[prodhanmontrir] pod theke": the post, not whoever holds it. */
void gh_refer_drop_posts(const gh_parse *p, gh_mentions *list);

/* naming.c: "[jela jojer] adalot": the court, and not the judge. */
void gh_refer_drop_judges(gh_mentions *list);

/* naming.c: "[Kabir Hosen (25)] name ek [dakat]": gives the mention the name before it. */
void gh_refer_take_names(const gh_refer *r, const gh_parse *p, gh_mentions *list);

/* "Grahok Association [(BMPCA)]": binds the letters to the body once its mentions are resolved. */
void gh_refer_learn_short_names(gh_refer *r, const gh_parse *p, gh_mentions list);

/* naming.c: "Hadi [bhai]": what one is called behind the name belongs to it. */
void gh_refer_take_style(const gh_parse *p, gh_mention *m);

/* Words as written, without the case ending of the last. */
gh_str gh_refer_base_form(gh_arena *arena, const gh_parse *p, uint16_t first, uint16_t last);

/* rows.c: the row of an actor (first row given) that holds on the article's day. */
uint32_t gh_refer_actor_row(const gh_refer *r, uint32_t first_row);

/* The rows of the actor of `row`: from the one returned up to `ret_end`. Has a row one of these
 * roles? */
uint32_t gh_refer_rows_of_actor(const gh_refer *r, uint32_t row, uint32_t *ret_end);
bool gh_refer_row_has_role(const gh_refer *r, uint32_t row, const char *roles);

/* The row of the same person out of office: the last as opponent or private man, else `row`. */
uint32_t gh_refer_out_of_office(const gh_refer *r, uint32_t row);

/* The row of the same actor with this code, else `row`. */
uint32_t gh_refer_row_of_code(const gh_refer *r, uint32_t row, gh_actor_code code);

/* Is a party of the country in opposition that was in government before, and on that day less than
 * a year since? Is one in power? */
bool gh_refer_has_fallen_party(const gh_refer *r, gh_str country);
bool gh_refer_fell_of_late(const gh_refer *r, gh_str country, gh_date day);
bool gh_refer_has_ruling_party(const gh_refer *r, gh_str country);

/* The row + 1 of the actor of that name from when he was in power, who is in opposition since; 0:
 * he was not. */
uint32_t gh_refer_ruled_before(const gh_refer *r, gh_str name);

/* Was the actor of this row in a government on the article's day or before? */
bool gh_refer_has_governed(const gh_refer *r, uint32_t row);

/* phrase_some.c: "[tader] keu keu", "[tader] moddhe ekjon": some of them, if the words say so. */
void gh_refer_take_some_of_them(const gh_refer *r, const gh_parse *p, gh_mention *m);

/* read.c: the mention that begins at `at`; false when none does. */
bool gh_refer_read(gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention);

/* Reads the noun phrase at `at`; false when no actor or place begins there. */
bool gh_refer_phrase(const gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention);

/* country.c: "[Bharote] pacharer shomoy": where something goes, not where that is done. */
bool gh_refer_is_goal(const gh_parse *p, const gh_mention *place);
bool gh_refer_is_of_grievance(const gh_parse *p, const gh_mention *place, uint16_t to);

/* there.c: notes where a sentence is set; "sekhankar polish" (the police of there) is of there. */
void gh_refer_note_land(gh_refer *r, const gh_parse *p, gh_mentions list);
bool gh_refer_take_land(const gh_refer *r, const gh_parse *p, gh_mention *m);

/* abroad.c: of whose country those are that he deals with, or who deal with him, NULL nobody; and
 * are they struck nobody knows where? */
const gh_mention *gh_refer_compatriot(const gh_refer *r, const gh_parse *p, gh_mentions list,
                                      gh_acts acts, const gh_mention *m);
/* Of home though the article is set abroad, or of abroad though it is set at home; NULL neither. */
const char *gh_refer_home_or_there(const gh_refer *r, const gh_parse *p, gh_acts acts,
                                   const gh_mention *m);

/* Police or a court of home were told of: a politician abroad may stand before them. */
bool gh_refer_knows_force_of_home(const gh_refer *r);

bool gh_refer_is_struck_somewhere(const gh_refer *r, const gh_parse *p, gh_mentions list,
                                  gh_acts acts, const gh_mention *m);

/* A role word without a country takes that of the army named just before, of those it stands in a
 * row with, or of the place where its sentence is set. */
void gh_refer_take_country(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts,
                           gh_mention *m);

/* couple.c: notes a state or leader that was named; whom "the two" are. */
bool gh_refer_names_border(const gh_parse *p, const gh_mention *m);
void gh_refer_note_pair(gh_refer *r, const gh_parse *p, const gh_mention *m, int32_t e);
void gh_refer_resolve_set(const gh_refer *r, gh_mentions list, gh_mention *m);

/* bind.c: is it a word of somebody's name? */
bool gh_refer_item_in_name(const gh_entity *e, const gh_item *item);
/* The case of a known name, enum gh_case. */
unsigned gh_refer_name_case(const gh_entity *e, const gh_item *item);
/* Has he a role of his own? */
bool gh_refer_is_public(gh_actor_code code);

/* name_part.c: the private person named before who has this office, or whoever has it and is named
 * again without it. -1: nobody. */
int32_t gh_refer_named_in_part(const gh_refer *r, const gh_parse *p, const gh_mention *m);

/* Finds or makes the entity of an explicit mention; resolves the others. */
void gh_refer_bind(gh_refer *r, const gh_parse *p, gh_mention *m);
void gh_refer_resolve(gh_refer *r, const gh_parse *p, gh_mentions mentions, gh_acts acts,
                      gh_mention *m);

/* being.c: what a private person is said to be holds for whatever is told of him. */
void gh_refer_take_being(gh_refer *r, const gh_parse *p, gh_mentions list);

/* owner.c: members of a body, and what is somebody's, take role and country of whose they are. */
void gh_refer_resolve_member(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m);
void gh_refer_take_authority(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m);
void gh_refer_take_of_them(gh_refer *r, const gh_parse *p, gh_mentions list);
void gh_refer_take_owner(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m);

/* definite.c: the entity that a title alone means, -1; what "songothonti" and "deshti" mean, the
 * body of "songsthatir porichalok" and the country of "deshtir sorkar"; false when nothing is
 * meant. */
bool gh_refer_is_indefinite(const gh_parse *p, const gh_mention *m); /* "ek montri" */
int32_t gh_refer_same_body(const gh_refer *r, const gh_mention *m);
int32_t gh_refer_of_title(const gh_refer *r, const gh_parse *p, gh_mentions list,
                          const gh_mention *m);
bool gh_refer_definite(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m);
bool gh_refer_that_body(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m);
bool gh_refer_that_country(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_mention *m);

/* told.c: who "the accused", "the nine", "the speakers" are: those of whom it was told; false: it
 * was of nobody. A number is that of all whom it counts. */
bool gh_refer_accused(const gh_refer *r, const gh_parse *p, gh_mention *m);
bool gh_refer_counted(const gh_refer *r, const gh_parse *p, gh_mention *m);
void gh_refer_share_count(gh_refer *r, const gh_parse *p, gh_mentions list);
uint32_t gh_refer_count_of(const gh_parse *p, const gh_mention *m);
bool gh_refer_speakers(const gh_refer *r, const gh_parse *p, gh_mention *m);
bool gh_refer_attackers(const gh_refer *r, const gh_parse *p, gh_mention *m);
bool gh_refer_protesters(const gh_refer *r, const gh_parse *p, gh_mention *m);

/* salience.c: how much a trace speaks for a pronoun; GH_NOBODY: it cannot be meant. The number
 * alone. */
enum { GH_NOBODY = -10000 };
int32_t gh_refer_weigh(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts,
                       const gh_trace *t, const gh_mention *m);
int32_t gh_refer_weigh_number(const gh_trace *t, const gh_entity *e, const gh_mention *m);
bool gh_refer_tells_in(gh_acts acts, int clause);
bool gh_refer_is_officer(const gh_entity *e); /* of the police or a court */

/* speaker.c: the same of his having spoken before, or been spoken to; `too`: "[takeo]", himself. */
int32_t gh_refer_weigh_speech(const gh_parse *p, gh_acts acts, const gh_entity *e,
                              const gh_trace *t, const gh_mention *m, bool too);

/* asked.c: "[X]-ke proshno kora hole tini bolen": he who was asked. */
bool gh_refer_is_asked(const gh_parse *p, const gh_trace *t);

/* pronoun.c: whom a pronoun stands for; what a sentence leaves for those of the next. */
void gh_refer_pronoun(const gh_refer *r, const gh_parse *p, gh_mentions mentions, gh_acts acts,
                      gh_mention *m);
bool gh_refer_is_relative(const gh_item *item); /* relative.c: "jini", "jara", "jader" */
/* Its item, or -1. */
int gh_refer_relative_before(const gh_parse *p, const gh_mention *m);
/* NULL: nobody. */
const gh_mention *gh_refer_head_of_relative(const gh_parse *p, gh_mentions list, int relative);
const gh_mention *gh_refer_doer_of_relative(const gh_parse *p, gh_mentions list, int clause);
const gh_mention *gh_refer_noun_of_relative(const gh_parse *p, gh_mentions list,
                                            const gh_mention *m);
void gh_refer_remember(gh_refer *r, const gh_parse *p, gh_mentions mentions, gh_acts acts);
bool gh_refer_leaves_trace(const gh_mention *m);
/* trace.c: of whom a sentence that leaves its subject out tells on; -1: it does not. */
int32_t gh_refer_left_out(const gh_refer *r, uint32_t sentence);
gh_trace gh_refer_trace_of(const gh_parse *p, gh_mentions mentions, gh_acts acts,
                           const gh_mention *m);

/* The entity that a name unknown to the lexicon was bound to, -1. */
int32_t gh_refer_find_name(const gh_refer *r, const gh_parse *p, uint16_t at, uint16_t *ret_length);

#endif
