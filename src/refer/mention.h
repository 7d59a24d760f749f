/* mention.h - mentions, entities and their codes.
 *
 * A mention is a noun phrase with its code: "[rashiyar president Vladimir Putin]-ke" is
 * RUSGOV. An entity is what mentions of one document share: its code, its name and the words of
 * its name, so that "Putin", "the president" and "he" lead back to it. */
#ifndef GH_REFER_MENTION_H
#define GH_REFER_MENTION_H

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
/* a state's, or a body's as in "IGOUNO" */
void gh_code_set_country(gh_actor_code *code, gh_str country);

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
    bool alone;         /* was called by one word of his name, if only once */
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
    bool national;      /* holds an office of the whole state */
    bool chief;         /* the head of a force of the whole state */
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
    bool gathers;       /* a word that may be of several told before: "the parties" */
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
    bool attribute;     /* "Hindu", "emigrant": what people those are who are named behind it */
    bool owned;         /* a ship or base: nobody's where no owner is named */
    bool learned;       /* "professor", "mowlana": a title that is no office */
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
    bool calls;              /* he condemns, asks, promises: speaks, too */
    bool attribute;          /* says what somebody is: "as a lawyer", "the tyrant government" */
    bool quoted;
    bool left_out; /* the sentence leaves him out, as its subject */
    bool pronoun;  /* he was told of by a pronoun already: he is what it is about */
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
    char land[8];               /* the country where what was told last took place */
    uint32_t land_sentence;     /* ... and the sentence that says so */
    bool land_is_place;         /* ... where it was, not only as the one country it names */
    gh_trace traces[GH_TRACES]; /* a ring: the last is number trace_count - 1 */
    uint32_t trace_count;
} gh_refer;

#endif
