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
    bool fallen;    /* lost his office on the day that his party lost the power */
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
} gh_violence;

/* What is known of a record beyond what it says, parallel to the records. */
typedef struct gh_origin {
    bool day_given; /* its own sentence names the day */
    bool perfect;   /* "has done", "is doing": news of today, whatever day was named before */
    bool place_given;
    bool mentioned;      /* told by a noun alone */
    bool at_occasion;    /* "at the rally": which one was told */
    bool unnamed_medium; /* `by` is a medium that the sentence does not name */
    bool points_back;    /* "this order": what it contains was told before */
    bool addressed;      /* always done to somebody: no record where nobody is found */
    bool asked;          /* a demand with a verb of its own ("dabi janan", not "korte hobe"), or a
                          * protest that is held for one */
    bool to_all;         /* asked of whoever hears it */
    bool calls;          /* a call, as "ahban", that has no office of its own to hear it */
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
    gh_filler last_agent;            /* of the last record, while has_last_agent */
    uint32_t last_agent_sentence;
    bool has_last_agent;
    bool last_was_violent;
    gh_violence violence; /* no code: none yet */
    uint32_t past_until;  /* the sentence before which the passage is set many years back, 0 none */
    uint32_t last_place;  /* place of its country named last: row + 1 */
    GH_VEC(gh_told) told;
    GH_VEC(gh_briefing) briefings;
    GH_VEC(gh_credit) credits;
    GH_VEC(gh_backdrop) backdrops;
    GH_VEC(gh_record) records;
    GH_VEC(gh_origin) origins; /* of the records, same numbers */
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

enum { GH_MAX_FILLERS = 16 };

typedef struct gh_fillers {
    gh_filler p[GH_MAX_FILLERS];
    uint16_t n;
    bool mutual; /* of agents: what they do, they do to one another */
} gh_fillers;

/* All the records of a sentence. */
void gh_event_sentence(gh_coding *coding, const gh_parse *parse, gh_mentions mentions, gh_acts acts,
                       gh_voices voices, gh_moments moments, gh_span span);

/* Sorts, numbers and links repeats; after the last sentence. */
void gh_event_finish(gh_coding *coding);

/* ---- between the files of this layer ---- */

/* Of an article in which hardly anybody acts, leaves out what was merely said in it. */
void gh_event_drop_idle_talk(gh_coding *coding);

/* Who does it to whom; NULL for nobody named. */
typedef struct gh_pair {
    const gh_filler *agent, *patient;
    bool mutual;
    bool in_company; /* "[chairman] o tar stri": beside somebody of political weight */
} gh_pair;

/* Is it somebody whose affairs are public: no single person, trader or doctor? */
bool gh_event_has_weight(const gh_filler *f);

/* In an article of sport, markets ...: a record that is about nothing else either. */
bool gh_event_is_off_subject(const gh_scene *s, gh_pair who, gh_str code, char link);

/* verdict.c: praise and blame in the words of what is said; whether there was any. */
bool gh_event_verdicts(const gh_scene *s, bool coded);

/* Writes the record of an act between two; false when there is none, which a note explains. */
bool gh_event_record(const gh_scene *s, const gh_act *act, gh_pair who);

/* aftermath.c: the violence that "ete tinjon ahoto hon" goes on about, NULL if it does not. */
const gh_violence *gh_event_violence_of(const gh_scene *s, const gh_act *act);
/* ... or an outcome of which no more is told than that it came after violence. */
bool gh_event_is_near_violence(const gh_scene *s, const gh_act *act);
gh_str gh_event_code_of_violence(const gh_violence *v, const gh_filler *agent);
void gh_event_remember_violence(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code);

gh_speaker gh_event_speaker(const gh_scene *s, const gh_voice *voice);

/* Fills agent and patient; false when the frame demands one that is not there. */
bool gh_event_fill(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients);

/* What was told of this frame before, or NULL; and to remember it. */
const gh_told *gh_event_told(const gh_coding *coding, uint32_t frame_row);
void gh_event_remember(gh_coding *coding, uint32_t frame_row, uint32_t sentence,
                       const gh_filler *agent, const gh_filler *patient);

/* Whom a charge was told of, and whose protest, demand or reproach. */
void gh_event_mark(const gh_scene *s, const gh_filler *agent, const gh_filler *patient,
                   gh_str code);

/* The code of the act between these two, "" when it has none. `ret_planned`: the code already says
 * that the act is still to come. */
gh_str gh_event_code(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                     const gh_filler *patient, bool *ret_planned);

/* Crime, trips and talk between persons of no group, office or political weight. */
bool gh_event_is_private_matter(const gh_scene *s, const gh_act *act, gh_str code, gh_pair who);

/* seized.c: "phone-ti hefajote neya hoy": no arrest, a thing is taken. */
bool gh_event_is_thing_taken(const gh_scene *s, const gh_act *act);

/* leadup.c: why it is part of something that is not told, NULL: it is not. */
const char *gh_event_why_leadup(const gh_scene *s, const gh_act *act);

/* False when the act is told as no event (a purpose, a condition, the content of another). */
bool gh_event_is_told(const gh_scene *s, const gh_act *act, const char **ret_why);

/* The numbers of people that the sentence gives for the act. */
gh_casualties gh_event_casualties(const gh_scene *s, const gh_act *act, const gh_mention *patient);

gh_record_status gh_event_status(const gh_scene *s, const gh_act *act, bool planned_by_code);

/* Leaves out parties that are guessed too weakly, where the act can be told without them. */
void gh_event_drop_guesses(const gh_scene *s, const gh_act *act, gh_pair *who);

/* Why it makes no record, NULL: it makes one. */
const char *gh_event_why_not(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code,
                             bool background);

/* Of what can or may happen, a code that only others foretell. */
bool gh_event_is_only_feared(gh_str code);

bool gh_event_is_forecast(const gh_act *act, gh_pair who, gh_str code, bool day_given);

/* The weakest link of the two. */
char gh_event_link(gh_pair who);

/* Words that a plan is not yet: praise, appeals, demands, refusals. */
bool gh_event_is_only_words(gh_str code, const gh_filler *patient);

bool gh_event_settle_meeting(const gh_scene *s, const gh_act *act, gh_pair who, bool day_given,
                             gh_str *code, gh_record_status *status);

/* Are two entities known to be of two parties? -1: nobody known. */
bool gh_event_are_rivals(const gh_scene *s, int32_t a, int32_t b);
bool gh_event_are_one_side(const gh_scene *s, int32_t a, int32_t b);

/* Is he of another code than he who speaks, or of another party? In opposition there are many, each
 * with a name of its own. */
bool gh_event_is_other_side(const gh_scene *s, const gh_voice *voice, int32_t entity,
                            gh_actor_code code, gh_str name);

/* Of political weight: a state, its government, parties, rebels, an international body. */
bool gh_event_is_political(gh_actor_code code);

/* An article of sport or entertainment: nobody's promises and reproaches there are political. */
bool gh_event_is_game(const gh_scene *s);

/* Those who speak to the people at home: politicians, clergy, the forces. */
bool gh_event_leads(gh_actor_code code);

/* "[Rahim] bolen, vote din": asked of nobody that is named, and so of the people. */
bool gh_event_is_call_to_all(const gh_scene *s, const gh_act *act);

/* ... or of a body that speaks up in public: students, workers, clergy. */
bool gh_event_is_vocal(gh_actor_code code);

/* An act of courts and police: to sue, arrest, sentence, release. */
bool gh_event_is_legal(const gh_scene *s, const gh_act *act);

/* "[shikkharthider dabi], ... korte hobe": what is called a demand. */
bool gh_event_is_called_demand(const gh_scene *s, const gh_act *act);

/* "ami kal rupprekha ghoshona korbo": what one says that one will announce or offer. */
bool gh_event_is_announced(const gh_scene *s, const gh_act *act);

/* The code of what an actor tells of another to his credit or as a wrong, empty for nothing of the
 * kind. */
gh_str gh_event_judgement(const gh_scene *s, const gh_act *act);

/* Said by an actor: "bondho korte hobe", he demands it; "bondho kora uchit", "bondho korun", he
 * appeals for it; "tara chakranto korchhe", he accuses them. The operator, 0 for none. */
enum gh_operator gh_event_directive(const gh_scene *s, const gh_act *act);

/* "byabostha newa hobe", "unnoyon korte chai": what an actor says he will do, though the lexicon
 * knows no more of it, he intends. */
bool gh_event_is_intended(const gh_scene *s, const gh_act *act);
int gh_event_people(const gh_scene *s, const gh_act *act);

/* "bhortuki dewa hobe", "greptar kora hobe": what will be done, one who can do it says: his own
 * promise or threat. */
bool gh_event_is_undertaken(const gh_scene *s, const gh_act *act);

/* He is the doer, or both are of one state: what he says of it is a promise or a threat. */
bool gh_event_speaks_for(gh_actor_code speaker, gh_actor_code doer);

/* family.c: the row of a family, NULL where there is none; the code of an operator over it, and
 * over an act (toward the patient), which may be one that is not done. */
const gh_family_row *gh_event_family(const gh_scene *s, uint32_t yields);
gh_str gh_event_code_of_family(const gh_scene *s, uint32_t yields, enum gh_operator operation);
gh_str gh_event_code_of_content(const gh_scene *s, const gh_act *content,
                                enum gh_operator operation, const gh_filler *patient);

/* One plans it; or not to do it is an act of its own: "nirbachone ongsho nebo na". */
bool gh_event_can_be_meant(const gh_scene *s, const gh_act *act);

/* An act whose plan is a threat. */
bool gh_event_is_threatening(const gh_scene *s, const gh_act *act);

/* "[kauke] chhar deya hobe na": who says what will not be done threatens with the opposite. */
bool gh_event_is_merciless(const gh_scene *s, const gh_act *act);

/* A deed that one can be accused of, with a column `accuse` in its family. */
bool gh_event_is_misdeed(const gh_scene *s, const gh_act *act);

/* He will not do it, or does not want to: a refusal, or a promise where the act is hostile. */
bool gh_event_is_refused(const gh_scene *s, const gh_act *act);

/* The future of the verb, or an auxiliary that makes it one. */
bool gh_event_is_future(const gh_scene *s, const gh_act *act);

/* The verb that says when, NULL; is it in the future? */
const gh_verb *gh_event_time_verb(const gh_scene *s, const gh_act *act);
bool gh_event_verb_is_future(const gh_verb *v);

/* On whose word. */
const gh_voice *gh_event_voice(const gh_scene *s, const gh_act *act);

/* The statement that a noun opens or closes: "[Iraner] obhijog, ...", NULL where none. */
const gh_voice *gh_event_voice_of_noun(const gh_scene *s, const gh_act *act);
/* untold.c: "sorkarer kachhe amader [ahban], ..." */
bool gh_event_is_own_call(const gh_scene *s, const gh_act *act);

/* *ret_given: the sentence names it. */
gh_date gh_event_day(const gh_scene *s, const gh_act *act, bool *ret_given, bool *ret_background);
gh_place gh_event_place(const gh_scene *s, const gh_act *act);
void gh_event_note_place(const gh_scene *s);
/* Those that stand in the act's own clause. */
gh_date gh_event_day_of_clause(const gh_scene *s, const gh_act *act, bool *ret_given);
gh_place gh_event_place_of_clause(const gh_scene *s, const gh_act *act);
/* Does the moment lie more than five years before the article? */
bool gh_event_is_long_ago(const gh_scene *s, const gh_moment *m);

/* backdrop.c: remembers what a sentence is set in; gives it to the records without day or place. */
void gh_event_note_backdrop(const gh_scene *s);

/* Does a statement cover anything of its sentence? And one that covers nothing sets day and place
 * of what was told before it. */
bool gh_event_has_content(const gh_scene *s, uint16_t voice);

/* credit.c: on whose word other sentences stand. */
void gh_event_note_credits(const gh_scene *s);
void gh_event_take_credits(gh_coding *coding);

/* briefing.c: remembers when and where somebody spoke, or a gathering of the last record was held;
 * gives it to what is said without. */
void gh_event_note_briefing(const gh_scene *s, const gh_act *act);
void gh_event_note_gathering(const gh_scene *s);
void gh_event_note_occasion(const gh_scene *s, const gh_act *act, const gh_record *r);
void gh_event_take_briefing(gh_coding *coding, uint32_t i);

/* "sara deshe [bikshobh]": nothing else is set, and nobody speaks, all over the country. */
bool gh_event_is_whole_land(const gh_coding *coding, const gh_place *place);

/* What happens, not what is said. */
bool gh_event_is_deed(gh_str code);
void gh_event_take_backdrop(gh_coding *coding);

/* past.c: is the passage set many years back, and what is told in it undated? Whether the sentence
 * opens or ends such a passage. */
bool gh_event_is_in_past(const gh_scene *s, const gh_act *act);
bool gh_event_points_back(const gh_scene *s, const gh_act *act);
bool gh_event_tells_again(const gh_scene *s, const gh_act *act); /* record.c */
void gh_event_note_past(const gh_scene *s);

/* A day after the article's. */
bool gh_event_is_to_come(const gh_coding *coding, gh_date day);

/* The deepest place of the sentence, whatever act it belongs to; where its court or police is. */
gh_place gh_event_place_of_sentence(const gh_scene *s);
gh_place gh_event_seat_of_sentence(const gh_scene *s, bool *ret_court);
/* "[goto maser] bonyay": the moment says when a noun was, not when the sentence is. */
bool gh_event_day_of_noun(const gh_scene *s, const gh_moment *m);

/* Days, places and media that other sentences give; before the records are sorted. */
void gh_event_share(gh_coding *coding);

/* later.c */
void gh_event_take_later(gh_coding *coding);

/* protest.c: a protest that breaks nothing, or that is announced. */
bool gh_event_is_protest(const gh_scene *s, const gh_act *act);

/* The word that says what it is held for, -1 none. */
int gh_event_claim(const gh_scene *s, const gh_act *act);

/* Was it told just before that he did what has this code, or one below it? */
bool gh_event_was_told(const gh_scene *s, const gh_filler *agent, gh_str code);

/* charge.c: what an item accuses of, as a word class; the last item that is no mark, from `at`
 * back; is the act only what an accusation is about? */
enum { GH_WORDS_OF_NAME = 3 }; /* "[ekti bicharik prohoson] bole" */
uint32_t gh_event_charge_of(const gh_parse *p, uint16_t at);
int gh_event_before_marks(const gh_parse *p, int at);
bool gh_event_is_charged(const gh_scene *s, const gh_act *act);

/* boast.c: who claims to have done it: "[Israyel] ... hotyar dabi korechhe"; -1 none. */
int gh_event_boast(const gh_scene *s, const gh_act *act);
bool gh_event_is_own_attack(const gh_scene *s, const gh_act *act);

/* A note for `explain`, if it was asked for. */
__attribute__((format(printf, 4, 5))) void gh_event_note(gh_coding *coding, uint32_t sentence,
                                                         gh_span span, const char *format, ...);

gh_span gh_act_span(const gh_scene *s, const gh_act *act);

#endif
