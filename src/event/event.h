/* event.h - acts to records: roles, code, status, on whose word, day, place. */
#ifndef GH_EVENT_EVENT_H
#define GH_EVENT_EVENT_H

#include "talk/talk.h"

/* Who fills a slot: a mention, a voice or an entity; `code` is what the record says. */
typedef struct gh_filler {
    int mention;    /* -1 none in the sentence */
    int32_t entity; /* -1 none */
    gh_actor_code code;
    uint32_t kinds;
    gh_str name;
    gh_span span, antecedent;
    bool inferred;
    bool their_own; /* "tader nagorikder": of the country of whoever acts */
    bool fallen;    /* lost his office on the day that his party lost the power, or just then */
    char link;      /* 'a' ... 'd' */
} gh_filler;

/* What was last told of acts of one frame, for when it is told again without its doer. */
typedef struct gh_told {
    uint32_t frame_row;
    uint32_t sentence; /* where it was told last */
    bool has_agent, has_patient;
    gh_filler agent, patient;
} gh_told;

/* The violence that was told last. */
typedef struct gh_violence {
    gh_told told;      /* its frame is not asked for */
    gh_str code, back; /* of a clash: of either direction */
    bool mutual;
    bool private_matter; /* and so no record: it is kept for those whom the next sentence names */
} gh_violence;

/* What is known of a record beyond what it says, parallel to the records. */
typedef struct gh_origin {
    bool day_given; /* its own sentence names the day */
    bool day_found; /* its passage does (backdrop.c) */
    bool perfect;   /* "has done", "is doing": news of today, whatever day was named before */
    bool then;      /* "at that time": on the day of the sentence before */
    bool place_given;
    bool mentioned;    /* told by a noun alone */
    bool led_up;       /* ... as when or why something else was done: "after the attack" */
    bool effect;       /* what came of a deed: "was killed" */
    bool at_occasion;  /* "at the rally": which one was told */
    char medium[8];    /* the country of the medium that `by` is, or "" */
    bool points_back;  /* "this order": what it contains was told before */
    bool addressed;    /* always done to somebody: no record where nobody is found */
    bool to_some;      /* it says to whom, though not who that is */
    bool of_some;      /* an accusation of somebody of whom nothing is known: "ekti mohol" */
    bool asked;        /* a demand with a verb of its own ("dabi janan", not "korte hobe"), or a
                        * protest that is held for one */
    bool to_all;       /* asked of whoever hears it */
    bool crowd[2];     /* source, target: "the protesters" of whom nothing was told before */
    bool some_held;    /* the target is so many, "the arrested" or a pronoun: no more is said */
    bool sought;       /* it is looked for, or found out, who he is */
    uint32_t ruled[2]; /* source, target: ACTOR row + 1 of when his party, now fallen, ruled */
    bool listed;       /* tells of somebody because he stands in a list: "the accused are" */
    bool assumed;      /* a movement of a year in which a government fell: against that, unless the
                        * article says whom it was against */
    bool warns;        /* the word for a threat, not what is threatened with */
    bool told;         /* what it is about is a record that says more */
    bool tries;        /* an official gives a sentence or a fine, as courts do */
    bool bench;        /* ... and the sentence speaks of a court */
    bool calls;        /* a call, as "ahban", that has no office of its own to hear it */
    bool vows;         /* what somebody says that he will do, with no word for a promise */
    bool of_attack;    /* condemns violence that it names, and not who did it */
    bool of_matter;    /* ... or only "the incident" that was told */
    uint32_t of_role;  /* ... or what police or courts alone do: a string of the lexicon */
} gh_origin;

/* When and where something was said. */
typedef struct gh_briefing {
    gh_actor_code speaker;
    gh_date day;
    gh_place place;
    uint32_t sentence;
    bool occasion;   /* at a gathering, where others speak too */
    bool gathers;    /* the gathering itself is told: */
    uint32_t record; /* number of that */
    bool of_lead;    /* by nobody that the sentence names: of what the lead tells */
} gh_briefing;

/* Who is named as the source of what other sentences tell. */
typedef struct gh_credit {
    gh_speaker speaker;
    bool medium;
    uint32_t sentence;
} gh_credit;

/* The day and place that a sentence is set in. */
typedef struct gh_backdrop {
    uint32_t sentence;
    gh_date day; /* year 0: none */
    bool past;   /* more than a week ago */
    gh_place place;
    gh_place seat; /* of the court or the police that it speaks of */
    bool court;    /* of a court */
} gh_backdrop;

/* What the records of one article share. */
typedef struct gh_coding {
    const gh_lexicon *lexicon;
    const gh_forms *forms;
    gh_arena *arena; /* of the document */
    const gh_article *article;
    const gh_text *text;
    gh_setting setting;
    gh_date day; /* of the article, from the input or worked out */
    bool trace;
    uint8_t domain; /* enum gh_domain of an article of sport, markets ..., else 0 */
    bool remembers; /* an article about a war of long ago */
    bool recalls;   /* one that speaks of such a war */
    gh_refer refer;
    gh_talk talk;
    gh_when when;
    uint32_t before_from, before_to; /* records of the sentence before: [from, to) */
    int32_t last_subject;            /* entity of the subject of the sentence before, -1 */
    int32_t topic;                   /* entity of the first whom what was said in it is about, -1 */
    gh_actor_code topic_of;          /* ... and who said it */
    gh_filler last_agent;            /* of the last record, while has_last_agent */
    uint32_t last_agent_sentence;
    bool has_last_agent;
    bool last_was_violent;
    gh_actor held_are; /* "tara dakat doler [sodosyo]": what was said of those arrested */
    uint32_t held_are_sentence;
    gh_violence violence; /* no code: none yet */
    gh_told own_fight;    /* of a party's two sides, told last; its frame is not asked for */
    uint32_t past_until;  /* the sentence before which the passage is set many years back, 0 none */
    uint32_t last_place;  /* place of its country named last: row + 1 */
    GH_VEC(gh_told) told;
    GH_VEC(gh_briefing) briefings;
    GH_VEC(gh_credit) credits;
    GH_VEC(gh_backdrop) backdrops;
    GH_VEC(gh_record) records;
    GH_VEC(gh_origin) origins; /* of the records, same numbers until they are sorted at the end */
    GH_VEC(gh_note) notes;
} gh_coding;

/* One sentence as all stages before saw it. */
typedef struct gh_scene {
    gh_coding *coding;
    const gh_parse *parse;
    gh_mentions mentions;
    gh_acts acts;
    gh_voices voices;
    gh_moments moments;
    gh_span span; /* of the sentence */
} gh_scene;

/* Is the item one of the words of an act? */
static inline bool gh_scene_is_in_act(const gh_scene *s, uint16_t item)
{
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].first <= item && item <= s->acts.p[k].last)
            return true;
    return false;
}

/* Whoever has it in his power to grant something. */
enum {
    GH_KIND_POWERS = GH_KIND_STATE | GH_KIND_OFFICE | GH_KIND_BODY | GH_KIND_ARMED | GH_KIND_COURT |
                     GH_KIND_PARTY | GH_KIND_COMPANY | GH_KIND_IGO,
};

enum { GH_MAX_FILLERS = 16 };

typedef struct gh_fillers {
    gh_filler p[GH_MAX_FILLERS];
    uint16_t n;
    bool mutual; /* of agents: what they do, they do to one another */
} gh_fillers;

/* Who does it to whom; NULL for nobody named. */
typedef struct gh_pair {
    const gh_filler *agent, *patient;
    bool mutual;
    bool in_company; /* "[chairman] o tar stri": beside somebody of political weight */
} gh_pair;

/* Where the sentence names him, NULL. */
static inline const gh_mention *gh_event_mention(const gh_scene *s, const gh_filler *f)
{
    return f && f->mention >= 0 ? &s->mentions.p[f->mention] : NULL;
}

/* All the records of a sentence. */
void gh_event_sentence(gh_coding *coding, const gh_parse *parse, gh_mentions mentions, gh_acts acts,
                       gh_voices voices, gh_moments moments, gh_span span);

/* Sorts, numbers and links repeats; after the last sentence. */
void gh_event_finish(gh_coding *coding);

/* ---- between the files of this layer, with act.h, code.h, record.h and scene.h ---- */

/* A note for `explain`, if it was asked for. */
__attribute__((format(printf, 4, 5))) void gh_event_note(gh_coding *coding, uint32_t sentence,
                                                         gh_span span, const char *format, ...);

gh_span gh_act_span(const gh_scene *s, const gh_act *act);

#endif
