/* act.h - what an act is: how it is told, on whose word, among whom. */
#ifndef GH_EVENT_ACT_H
#define GH_EVENT_ACT_H

#include "event/event.h"

/* ---- status.c ---- */

/* The verb that says when, NULL; is it in the future? */
const gh_verb *gh_event_time_verb(const gh_scene *s, const gh_act *act);
bool gh_event_verb_is_future(const gh_verb *v);

/* The future of the verb, or an auxiliary that makes it one. */
bool gh_event_is_future(const gh_scene *s, const gh_act *act);

/* On whose word. */
const gh_voice *gh_event_voice(const gh_scene *s, const gh_act *act);

/* The statement that a noun opens or closes: "[Iraner] obhijog, ...", NULL where none. */
const gh_voice *gh_event_voice_of_noun(const gh_scene *s, const gh_act *act);

/* An act of courts and police: to sue, arrest, sentence, release. */
bool gh_event_is_legal(const gh_scene *s, const gh_act *act);

/* Of political weight: a state, its government, parties, rebels, an international body. */
bool gh_event_is_political(gh_actor_code code);

/* ... or a body that speaks up in public: students, workers, clergy. */
bool gh_event_is_vocal(gh_actor_code code);

/* Those who speak to the people at home: politicians, clergy, the forces. */
bool gh_event_leads(gh_actor_code code);

/* An article of sport or entertainment: nobody's promises and reproaches there are political. */
bool gh_event_is_game(const gh_scene *s);

/* Are two entities known to be of two parties? -1: nobody known. */
bool gh_event_are_rivals(const gh_scene *s, int32_t a, int32_t b);

/* Is he of another code than he who speaks, or of another party? In opposition there are many, each
 * with a name of its own. */
bool gh_event_is_other_side(const gh_scene *s, const gh_voice *voice, int32_t entity,
                            gh_actor_code code, gh_str name);

/* ---- asked.c ---- */

/* Said by an actor: "bondho korte hobe", he demands it; "bondho kora uchit", "bondho korun", he
 * appeals for it; "tara chakranto korchhe", he accuses them. The operator, 0 for none. */
enum gh_operator gh_event_directive(const gh_scene *s, const gh_act *act);

/* "michhil kora jabe na, [janiyechhe polish]": those in charge forbid it by saying so. */
bool gh_event_is_forbidden(const gh_scene *s, const gh_act *act);
/* May God grant it: told by whoever prays. */
bool gh_event_is_prayed_for(const gh_scene *s, const gh_act *act);

/* "[Rahim] bolen, vote din": asked of nobody that is named, and so of the people. */
bool gh_event_is_call_to_all(const gh_scene *s, const gh_act *act);

/* What he asked of somebody just before, when he asks on, or NULL. */
const gh_record *gh_event_asked_just_before(const gh_scene *s, const gh_act *act,
                                            const gh_voice *voice);

/* He asks on of those whom he asked just before, the people. */
bool gh_event_asks_people_on(const gh_scene *s, const gh_act *act);

/* "[shikkharthider dabi], ... korte hobe": what is called a demand. */
bool gh_event_is_called_demand(const gh_scene *s, const gh_act *act);

/* ---- will.c ---- */

/* "ami kal rupprekha ghoshona korbo": what one says that one will announce or offer. */
bool gh_event_is_announced(const gh_scene *s, const gh_act *act);

/* "byabostha newa hobe", "unnoyon korte chai": what an actor says he will do, though the lexicon
 * knows no more of it, he intends. */
bool gh_event_is_intended(const gh_scene *s, const gh_act *act);

/* "[jonogon] tader protihoto korbe": the people, with whose deeds a speaker threatens; -1 none. */
int gh_event_people(const gh_scene *s, const gh_act *act);

/* "[khunira] rehai pabe na", "chhar dewa hobe na": whoever gets no mercy is not who withholds it.
 */
bool gh_event_gets_no_mercy(const gh_scene *s, const gh_act *act);

/* "khomotay gele rasta kora hobe": what a party says in this clause that it will do once in power.
 */
bool gh_event_is_pledged(const gh_scene *s, const gh_voice *voice, int clause);

/* "amra songe thakbo": what a politician says in this clause that he himself will do. */
bool gh_event_is_vowed(const gh_scene *s, const gh_voice *voice, int clause);

/* "bhortuki dewa hobe", "greptar kora hobe": what will be done, one who can do it says: his own
 * promise or threat. */
bool gh_event_is_undertaken(const gh_scene *s, const gh_act *act);

/* Is it a belief about what is or was? */
bool gh_event_foresees_nothing(const gh_scene *s, const gh_act *act);

/* He is the doer, or both are of one state: what he says of it is a promise or a threat. */
bool gh_event_speaks_for(gh_actor_code speaker, gh_actor_code doer);

/* ---- protest.c, boast.c, untold.c, seized.c ---- */

/* A protest that breaks nothing, or that is announced. */
bool gh_event_is_protest(const gh_scene *s, const gh_act *act);
/* rules.c: another verb of its chain says that a deed is done in protest. */
bool gh_event_has_cause_in_chain(const gh_scene *s, const gh_act *act);
/* protest.c: where the quotations right before a word begin; the sentence tells what a movement
 * brought about. */
uint16_t gh_event_start_of_quotes(const gh_parse *p, uint16_t first);
bool gh_event_has_effect(const gh_scene *s, const gh_act *act);

/* The word that says what it is held for, -1 none. */
int gh_event_claim(const gh_scene *s, const gh_act *act);
int gh_event_end_of_grounds(const gh_scene *s, const gh_act *act);

/* Was it told just before that he did what has this code, or one below it? */
bool gh_event_was_told(const gh_scene *s, const gh_filler *agent, gh_str code);

/* Who claims to have done it: "[Israyel] ... hotyar dabi korechhe"; -1 none. */
int gh_event_boast(const gh_scene *s, const gh_act *act);
bool gh_event_is_own_attack(const gh_scene *s, const gh_act *act);

/* grant.c: "[ashwase] klase feren": what ends the protest that the noun tells the ground of. */
const gh_act *gh_event_ended_on(const gh_scene *s, const gh_act *act);

/* "sorkarer kachhe amader [ahban], ..." */
bool gh_event_is_own_call(const gh_scene *s, const gh_act *act);

/* "phone-ti hefajote neya hoy": no arrest, a thing is taken. */
bool gh_event_is_thing_taken(const gh_scene *s, const gh_act *act);

/* ---- aftermath.c ---- */

/* Does it name those who were told to have fallen ("[ahotora] holen X o Y")? */
bool gh_event_names_victims(const gh_scene *s, const gh_act *act);

/* The violence that "ete tinjon ahoto hon" goes on about, NULL if it does not. */
const gh_violence *gh_event_violence_of(const gh_scene *s, const gh_act *act);

/* ... or an outcome of which no more is told than that it came after violence. */
bool gh_event_is_near_violence(const gh_scene *s, const gh_act *act);

/* An accident or the weather: those whom it kills or hurts did not fall to violence. */
bool gh_event_tells_accident(const gh_parse *p, uint16_t from, uint16_t to);

/* Fighting that goes on between two who were told of before. */
bool gh_event_goes_on_between(const gh_scene *s, const gh_act *act);
gh_str gh_event_code_of_violence(const gh_violence *v, const gh_filler *agent);
void gh_event_remember_violence(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code);
void gh_event_remember_crime(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code);

/* ---- told.c ---- */

/* What was told of this frame before, or NULL; and to remember it. */
const gh_told *gh_event_told(const gh_coding *coding, uint32_t frame_row);
void gh_event_remember(gh_coding *coding, uint32_t frame_row, uint32_t sentence,
                       const gh_filler *agent, const gh_filler *patient);

/* Whom a charge was told of, and whose protest, demand or reproach. */
void gh_event_mark(const gh_scene *s, const gh_filler *agent, const gh_filler *patient,
                   gh_str code);

/* ---- record.c ---- */

/* "[e] adesh den": what is ordered, asked or threatened was told before. */
bool gh_event_points_back(const gh_scene *s, const gh_act *act);

/* "[e] boithok hoy": so was the act itself. */
bool gh_event_tells_again(const gh_scene *s, const gh_act *act);

#endif
