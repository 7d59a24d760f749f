/* refer.h - who is meant: mentions of actors in a sentence, and the actors of a document.
 *
 * A mention is a noun phrase with its code: "[rashiyar president Vladimir Putin]-ke" is
 * RUSGOV. An entity is what mentions of one document share: its code, its name and the words of
 * its name, so that "Putin", "the president" and "he" lead back to it. */
#ifndef GH_REFER_REFER_H
#define GH_REFER_REFER_H

#include "parse/act.h"
#include "when/when.h"
#include "where/where.h"

/* Country and role of an actor: "RUS" + "GOV", "PSE" + "INSHMS", "IGOUNO" + "". */
typedef struct gh_actor_code {
    char country[8];
    char role[12];
} gh_actor_code;

/* "RUSGOV" -> {"RUS", "GOV"}; "IGOUNO" -> {"IGOUNO", ""}; "---COP" -> {"", "COP"}. */
gh_actor_code gh_code_split(gh_str code);
gh_str gh_code_join(gh_arena *arena, gh_actor_code code);
bool gh_code_equal(gh_actor_code a, gh_actor_code b);
bool gh_code_is_set(gh_actor_code code);
void gh_code_set_role(gh_actor_code *code, gh_str role);

/* Is the role one of these, "CVL BUS EDU"? Does it start with one of them, as "GOVHLH" with "GOV"?
 */
bool gh_role_is(const char *role, const char *roles);
bool gh_role_is_in(gh_str role, const char *roles);
bool gh_role_starts(const char *role, const char *roles);

typedef struct gh_entity {
    gh_actor_code code;
    uint32_t kinds;    /* enum gh_kind */
    gh_str name;       /* English, or base form; empty for a bare role */
    gh_str side;       /* the party that it is, or is of, where that was named */
    uint32_t words[6]; /* the words of the name as written, for later short names */
    uint16_t word_count;
    uint32_t common;    /* its last word, where that is a common noun ("Ahsan Nobel"), 0 none */
    uint32_t role_word; /* the title or role noun it was first called by, 0 none */
    gh_span last;       /* its last explicit mention */
    uint32_t last_sentence;
    gh_span became; /* where a private person turned out to be more; absent */
    bool plural;
    bool of_party;      /* belongs to a party, or is one */
    bool mission;       /* an embassy or envoy */
    bool of_body;       /* a body, or somebody of one */
    uint32_t count;     /* how many they were, 0: not said */
    bool of_title;      /* known from the title only */
    bool country_given; /* the text says of which country, at its first mention */
    uint32_t held;    /* the sentence + 1 that last told of an arrest or a charge of his, 0: none */
    uint32_t rallied; /* ... of a protest, a demand or a reproach of his */
    uint32_t marched; /* ... of a protest */
    bool and_people;  /* named last together with people of no role: "chhatro-jonota" */
    uint32_t struck;  /* ... of violence of his */
    bool staff;       /* "the employees", who protested */
} gh_entity;

typedef struct gh_mention {
    uint16_t first, last;       /* items, without the postposition */
    uint16_t after;             /* first item after it and its postposition */
    uint16_t head;              /* item of the word that carries the case */
    uint16_t called, called_to; /* items of a name before it: "[Rahim] name ek jubok"; or both 0 */
    gh_span span;
    gh_actor_code code; /* country may be empty: that of the setting is put in later */
    uint32_t kinds;     /* enum gh_kind; 0: a place or thing, no actor */
    gh_str name;
    uint32_t functions;       /* enum gh_function bits that case and postposition allow */
    uint32_t some;            /* those of "[tader] keu keu" once it is known who they are; or 0 */
    uint8_t grammatical_case; /* GH_NOM ... GH_LOC */
    uint8_t person;           /* 1, 2 or 3 */
    bool honorific;           /* the pronoun or title asks for a polite verb */
    bool plural;
    bool of_party;      /* a party, or somebody of one */
    bool member;        /* "leader", "activist": of a body, which may have been named before */
    char otherwise[4];  /* its role where no body is named: a director is the state's; or "" */
    bool two;           /* counted as two: "two groups" */
    bool accused;       /* "the accused": of whom an arrest or a charge was told */
    bool anybody;       /* people whom no table knows: "pathokera" */
    bool staff;         /* "the employees": workers where they protest */
    bool speakers;      /* "the speakers": of those whose protest or demand was told */
    bool protesters;    /* "the protesters": those whose protest was told, if they are known */
    bool unknown;       /* "miscreants": whoever they are, armed men where they shoot */
    bool militant;      /* "terrorists": thugs at home, insurgents abroad */
    bool deed;          /* "terrorist attack": the kind of deed that follows, and nobody */
    bool definite;      /* with a classifier: "deshti": the one spoken of */
    bool that_country;  /* "deshtir sorkar": of the country spoken of */
    uint32_t that_body; /* "songsthatir porichalok": kinds of the body spoken of, 0 none */
    bool pronoun;       /* stands for something else: antecedent is set when it was found */
    bool relative;      /* "jini", "jara" */
    bool set;           /* "the two leaders": members are in `members` */
    bool of_states;     /* "dui desher [montrira]": a set of those of either state */
    bool attributive;   /* it can belong to the word that follows: "[party] office" */
    bool common;        /* "people", "a young man": an actor only as a victim or crowd */
    gh_str party;       /* whose government it is: "Awami League sorkar" */
    gh_actor_code party_code;
    gh_str side;        /* the party that the phrase names */
    gh_actor_code now;  /* of a government that has fallen: what those who ruled are since */
    bool thing;         /* a building: it is burnt, but does nothing */
    bool proper;        /* the name of a body that begins with the country's */
    bool and_people;    /* "chhatro-jonota": and people of no role */
    bool local;         /* a body of a place: "municipality" */
    bool owned;         /* a ship or base: nobody's where no owner is named */
    bool aide;          /* a spokesman, an adviser: on the side of whose he is */
    bool attackers;     /* "the attackers": those whose violence was told, if they are known */
    bool authority;     /* of whatever body was just named */
    bool mission;       /* an embassy: of another country than that of its place */
    bool from_place;    /* the country is that of a place in the phrase */
    bool country_given; /* the country was named, not taken from the setting */
    bool bare_state;    /* a country and nothing else */
    bool victim_count;  /* a number of people and nothing else: "five were killed" */
    bool medium;        /* a news agency, paper or channel: to be reported in `by` only */
    bool adjectival;    /* a country's adjective with no noun of ours after it */
    bool named;         /* holds a personal name */
    int32_t entity;     /* number in gh_refer.entities, -1 */
    gh_span antecedent; /* of a pronoun, set or short title */
    int32_t members[4]; /* entities of a set */
    uint8_t member_count;
    uint32_t body_kinds;   /* of the body that the phrase names, 0 none */
    uint32_t place;        /* PLACE row + 1 where the head is a place, else 0 */
    uint32_t seat;         /* PLACE row + 1 where a place says whose it is: "[Dhakar] adalot" */
    gh_actor_code house;   /* whose the place is that is called by a body's name */
    uint32_t state;        /* STATE row + 1 where the head is a state's name */
    uint32_t role_word;    /* lemma of the role noun, 0 */
    uint16_t coordination; /* mentions joined by "and" share a number; 0: alone */
} gh_mention;

typedef struct gh_mentions {
    gh_mention *p;
    uint16_t n;
} gh_mentions;

/* Where somebody was spoken of, for the pronouns after it. */
typedef struct gh_trace {
    int32_t entity;
    int32_t members[4]; /* of a coordination: "A and B ... they" */
    uint8_t member_count;
    uint32_t kinds, functions;
    gh_span span;
    uint32_t sentence;
    int16_t clause;
    bool plural;
    bool set;                /* "the two ministers": the members, none of them by himself */
    bool speaker, addressee; /* the subject, the object of a verb of speaking */
    bool attribute;          /* says what somebody is: "as a lawyer", "the tyrant government" */
    bool quoted;
} gh_trace;

enum { GH_TRACES = 64 /* whoever was named longer ago is named again */ };

/* The actors of one document. */
typedef struct gh_refer {
    const gh_lexicon *lexicon;
    const gh_forms *forms;
    gh_arena *arena; /* of the document */
    const gh_setting *setting;
    int32_t day;    /* of the article, YYYYMMDD, for dates of office; 0: the latest row */
    bool estimated; /* the day is a guess at the time */
    GH_VEC(gh_entity) entities;
    int32_t person;             /* the most prominent person so far, -1 none */
    int32_t person_before;      /* ... before this sentence */
    int32_t pair[2];            /* the last two states or leaders told of together, for sets */
    int32_t third;              /* the one told of before them */
    gh_trace traces[GH_TRACES]; /* a ring: the last is number trace_count - 1 */
    uint32_t trace_count;
} gh_refer;

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
void gh_refer_take_era(gh_refer *r, const gh_era *era);

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
    uint32_t actor; /* ACTOR row of the day */
    uint32_t role;
    bool is_short; /* an actor's short name */
    bool ambiguous;
    unsigned grammatical_case;
    bool plural;
    bool anybody; /* in no table, but a plural of people */
    bool allied;  /* two parties of one side in one word */
    const gh_analysis *analysis;
} gh_unit;

bool gh_refer_unit(const gh_refer *r, const gh_parse *p, uint16_t at, gh_unit *ret_unit);

/* An unknown word, or one that is listed as a proper noun. */
bool gh_item_is_name(const gh_item *item);

/* A noun of this class of `words.tsv`, `lexicon->class_...`; whatever it is here. */
bool gh_refer_has_class(const gh_parse *p, uint16_t at, uint32_t class);
bool gh_refer_is_goal(const gh_parse *p, const gh_mention *place);
bool gh_refer_word_has_class(const gh_parse *p, uint16_t at, uint32_t class);

/* "Jasim Uddin [Sorkar]", "Abul [Sorkar]": the word for a government is a surname too; but
 * "Narendra Modi sorkar" is that of one who is known to govern. The name begins at `first`. */
bool gh_refer_is_surname(const gh_refer *r, const gh_parse *p, uint16_t first, uint16_t at);

/* A word that could be a name if its neighbours are: no verb, no name of the tables, no act. */
bool gh_refer_may_be_name(const gh_refer *r, const gh_parse *p, uint16_t at);

/* "[M A] Mannan": how many letters lead up to a name, that are words of their own elsewhere. */
uint16_t gh_refer_initials(const gh_refer *r, const gh_parse *p, uint16_t at);

/* "Hasan Mia [orofe Kalu]-ke": the end of the other name of a person, which carries the case; `at`
 * itself where no other name begins. */
uint16_t gh_refer_alias_end(const gh_refer *r, const gh_parse *p, uint16_t at);

/* The features of a case suffix that stands apart from its word, 0 when it is none. */
gh_features gh_refer_suffix(const gh_lexicon *lexicon, gh_str suffix);

/* homograph.c: a listed name, not the genitive of the role that it looks like; the adjective. */
bool gh_refer_is_name_instead(const gh_form *form, const gh_match *m);
bool gh_refer_is_adjective(const gh_refer *r, const gh_parse *p, uint16_t at);

/* "elaka", "upojela": a noun for a kind of place. */
bool gh_refer_is_locality(const gh_parse *p, uint16_t at);

/* The postposition after a mention says what it does, also over brackets: "polisher (DB) [hate]".
 */
void gh_refer_take_marker(const gh_parse *p, gh_mention *m);

/* A number, "several", or an adjective, without a case. */
bool gh_refer_says_how_many(const gh_item *item);

/* What a case lets a mention be in its clause; the same with the postposition after it. */
uint32_t gh_refer_functions_of(unsigned grammatical_case);
void gh_refer_take_some_of_them(const gh_refer *r, const gh_parse *p, gh_mention *m);
void gh_refer_set_functions(const gh_parse *p, gh_mention *m, unsigned grammatical_case);

/* coordinate.c: joins what belongs together, "A, B o C". */
void gh_refer_coordinate(const gh_refer *r, const gh_parse *p, gh_mentions *list);

/* apposition.c: "sabek montri [Hasan Mahmud]": may `a` be a title of `b`? */
bool gh_refer_is_title_of(const gh_mention *a, const gh_mention *b);

/* Makes mention k and the next, `b`, one, or lets the one say what the other is; false: neither. */
bool gh_refer_appose(const gh_refer *r, const gh_parse *p, gh_mentions *list, int k, gh_mention *b);

/* "montri o doler sompadok [Hasan Mahmud]": the same where "and" joins two titles of one person. */
bool gh_refer_join_titles(gh_mentions *list, int k, gh_mention *b);

/* Gives a name the title of the one before it; a first title the case of the second. */
void gh_refer_share_title(gh_mentions *list);
void gh_refer_settle_second_titles(const gh_parse *p, gh_mentions *list);

/* two_states.c: a set of two, false where the word is none. */
bool gh_refer_two_states(gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention);

/* "[Chhatroligh-Juboligher] hamla": parties of one side in one word, which the last of them stands
 * for. */
bool gh_refer_allied(const gh_refer *r, const gh_item *item, gh_match *ret_match,
                     gh_features *ret_features);

/* Drops capitals that stand for no government: "Dhaka-8", "Dhaka, 15 December". */
void gh_refer_drop_places(const gh_parse *p, gh_mentions *list);

/* naming.c: "[prodhanmontrir] pod theke": the post, not whoever holds it. */
void gh_refer_drop_posts(const gh_parse *p, gh_mentions *list);

/* naming.c: "[jela jojer] adalot": the court, and not the judge. */
void gh_refer_drop_judges(gh_mentions *list);

/* naming.c: "[Kabir Hosen (25)] name ek [dakat]": gives the mention the name before it. */
void gh_refer_take_names(const gh_refer *r, const gh_parse *p, gh_mentions *list);

/* naming.c: "Hadi [bhai]": what one is called behind the name belongs to it. */
void gh_refer_take_style(const gh_parse *p, gh_mention *m);

/* Words as written, without the case ending of the last. */
gh_str gh_refer_base_form(gh_arena *arena, const gh_parse *p, uint16_t first, uint16_t last);

/* The row of an actor (first row given) that holds on the article's day. */
uint32_t gh_refer_actor_row(const gh_refer *r, uint32_t first_row);

/* The row of the same person out of office: the last as opponent or private man, else `row`. */
uint32_t gh_refer_out_of_office(const gh_refer *r, uint32_t row);

/* The row of the same actor with this code, else `row`. */
uint32_t gh_refer_row_of_code(const gh_refer *r, uint32_t row, gh_actor_code code);

/* The party that one is, or is a wing of: the first that rose and fell with it. */
gh_str gh_refer_side(const gh_refer *r, uint32_t row);

/* Is a party of the country in opposition that was in government before? */
bool gh_refer_has_fallen_party(const gh_refer *r, gh_str country);
/* A party of that country is in power on the day of the article. */
bool gh_refer_has_ruling_party(const gh_refer *r, gh_str country);

/* Was the actor of this row in a government on the article's day or before? */
bool gh_refer_has_governed(const gh_refer *r, uint32_t row);

/* Reads the noun phrase at `at`; false when no actor or place begins there. */
bool gh_refer_phrase(const gh_refer *r, const gh_parse *p, uint16_t at, gh_mention *ret_mention);

/* A role word without a country takes that of the army named just before, of those it stands in a
 * row with, or of the place where its sentence is set. */
void gh_refer_take_country(const gh_refer *r, const gh_parse *p, gh_mentions list, gh_acts acts,
                           gh_mention *m);

/* couple.c: notes a state or leader that was named; whom "the two" are. */
void gh_refer_note_pair(gh_refer *r, const gh_parse *p, const gh_mention *m, int32_t e);
void gh_refer_resolve_set(const gh_refer *r, gh_mentions list, gh_mention *m);

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
int32_t gh_refer_of_title(const gh_refer *r, const gh_parse *p, const gh_mention *m);
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

/* pronoun.c: whom a pronoun stands for; what a sentence leaves for those of the next. */
void gh_refer_pronoun(const gh_refer *r, const gh_parse *p, gh_mentions mentions, gh_acts acts,
                      gh_mention *m);
bool gh_refer_ends_in_digit(gh_str s);          /* mention.c: "Dhaka-8" */
bool gh_refer_is_relative(const gh_item *item); /* relative.c: "jini", "jara", "jader" */
/* Its item, or -1. */
int gh_refer_relative_before(const gh_parse *p, const gh_mention *m);
/* NULL: nobody. */
const gh_mention *gh_refer_head_of_relative(const gh_parse *p, gh_mentions list, int relative);
const gh_mention *gh_refer_noun_of_relative(const gh_parse *p, gh_mentions list,
                                            const gh_mention *m);
void gh_refer_remember(gh_refer *r, const gh_parse *p, gh_mentions mentions, gh_acts acts);
bool gh_refer_leaves_trace(const gh_mention *m);
gh_trace gh_refer_trace_of(const gh_parse *p, gh_mentions mentions, gh_acts acts,
                           const gh_mention *m);

/* The entity that a name unknown to the lexicon was bound to, -1. */
int32_t gh_refer_find_name(const gh_refer *r, const gh_parse *p, uint16_t at, uint16_t *ret_length);

#endif
