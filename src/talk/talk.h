/* talk.h - who says what.
 *
 * Each clause of a sentence belongs to one statement or to none. A statement has a speaker: an
 * actor, or a medium that reports. A quotation that is not closed carries its speaker into the
 * next sentence. */
#ifndef GH_TALK_TALK_H
#define GH_TALK_TALK_H

#include "refer/argument.h"

typedef struct gh_voice {
    bool known;
    bool medium;
    bool claim;         /* told with doubt: the content is alleged */
    bool denial;        /* the content is denied */
    bool plain;         /* no verb has said yet how somebody says something */
    gh_actor_code code; /* of an actor */
    gh_str name;        /* of a medium in capitals, or of the actor where the lexicon has it */
    gh_span span;
    int32_t entity;          /* -1 */
    int16_t act;             /* the act of speaking in this sentence, -1 */
    const gh_frame_row *say; /* how he said it, where that is no act of its own ("bolen"), NULL; */
    uint32_t say_row, say_predicate; /* the lines of the lexicon that make it so */
    int16_t outer;                   /* the statement that this one is told in, -1 */
} gh_voice;

#define GH_VOICE_NONE ((gh_voice){.entity = -1, .act = -1, .outer = -1})

typedef struct gh_voices {
    gh_voice *p; /* statements of the sentence */
    uint16_t n;
    int16_t *of_clause;     /* statement of each clause, -1 */
    const gh_voice *before; /* whose statement may go on here, though nothing says so; NULL */
    bool goes_on;           /* `before` tells what happened, and the sentence goes on with that */
} gh_voices;

/* What the document remembers between sentences. */
typedef struct gh_talk {
    gh_voice last_medium;     /* the medium named last */
    uint32_t medium_sentence; /* where it was */
    gh_voice paper;           /* whose statement or letter is quoted, */
    uint32_t paper_sentence;  /* and where it was last */
    gh_voice open;            /* speaker of the quotation that goes on */
    bool in_quotation;
    gh_voice answer; /* who speaks in an interview, until the next one does */
    gh_voice teller; /* whose statement the last sentence was */
    gh_voice manner; /* how somebody said something last: `say` */
    gh_voice demander;        /* who demanded something or protested last, */
    uint32_t demand_sentence; /* and where */
    uint8_t silence; /* sentences without a speaker since */
    bool goes_on;    /* what he tells may go on there */
    bool heard;      /* somebody has spoken */
    bool argues;     /* a column: between what others say its writer speaks himself */
    gh_voice lead;   /* whose words the article opens with, told only behind them; else unknown */
} gh_talk;

void gh_talk_start(gh_talk *talk, const gh_lexicon *lexicon);

/* lead.c: reads the article again, now that it is known whose words it opens with. */
void gh_talk_start_with(gh_talk *talk, const gh_voice *lead);

/* ---- between the files of this layer ---- */

void gh_voice_is(gh_voice *v, const gh_mention *m);

/* Whoever spoke before speaks here too; by which act, and whether he claims or denies, is told
 * anew: "[Reuters] dabi kore, ... Protibedone bola hoy, ..." */
void gh_voice_goes_on(gh_voice *voice, const gh_voice *before);

/* Who claims or reports says it too, as it was said last. */
void gh_voice_take_manner(gh_voice *voice, const gh_talk *talk);

/* content.c: does the act say, claim or report something, and is it not only said which words are
 * meant? Clauses [first, last] are said by statement s; those behind a verb or noun of speaking
 * (from clause `from`), and all that it says. */
bool gh_talk_is_statement(const gh_act *act);
bool gh_talk_is_taken_up(const gh_parse *p, const gh_act *act);
void gh_talk_claim_clauses(gh_voices *v, int first, int last, int16_t s);
void gh_talk_claim_behind(const gh_parse *p, gh_voices *v, const gh_act *act, int from, int16_t s);
void gh_talk_claim_content(const gh_parse *p, gh_acts acts, gh_voices *v, const gh_act *act,
                           int16_t s);

/* document.c: "ete bola hoy": the voice of whose paper it is; false where nobody's. */
bool gh_talk_of_document(gh_talk *talk, const gh_parse *p, gh_mentions mentions, const gh_act *act,
                         const gh_refer *refer, gh_voice *voice);

void gh_talk_note_paper(gh_talk *talk, const gh_parse *p, gh_mentions mentions);

/* lead.c: the first who speaks may have said what stands before it. */
void gh_talk_note_lead(gh_talk *talk, const gh_voices *v, const gh_parse *p, gh_acts acts);

/* interview.c */
void gh_talk_carry_interview(gh_talk *talk, gh_voices *v, const gh_parse *p, gh_mentions mentions);

/* carry.c */
void gh_talk_carry_quotation(gh_talk *talk, gh_voices *v, const gh_parse *p);
void gh_talk_leave_quotation(gh_talk *talk, const gh_voices *v, const gh_parse *p, gh_acts acts);
/* "[amra] bolte chai": who spoke before. */
void gh_talk_of_teller(const gh_talk *talk, gh_voice *voice);
void gh_talk_carry_statement(gh_talk *talk, gh_voices *v, const gh_parse *p, gh_acts acts,
                             gh_mentions mentions);
void gh_talk_remember_teller(gh_talk *talk, const gh_voices *v, const gh_parse *p, gh_acts acts);

/* ---- for the others ---- */

gh_voices gh_talk_sentence(gh_talk *talk, const gh_parse *p, gh_acts acts, gh_mentions mentions,
                           const gh_refer *refer);

#endif
