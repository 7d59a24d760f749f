/* record.h - from an act to its record: who, whether it is told, how, and what is remembered. */
#ifndef GH_EVENT_RECORD_H
#define GH_EVENT_RECORD_H

#include "event/code.h"
#include "event/scene.h"

/* Writes the record of an act between two; false when there is none, which a note explains. */
bool gh_event_record(const gh_scene *s, const gh_act *act, gh_pair who);
gh_speaker gh_event_speaker(const gh_scene *s, const gh_voice *voice);

/* origin.c: what of the act counts once the whole article is read. */
gh_origin gh_event_origin(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code);

/* verdict.c: praise and blame in the words of what is said; whether there was any. */
bool gh_event_verdicts(const gh_scene *s, bool coded);

/* untold.c: false when the act is told as no event (a purpose, a condition, the content of
 * another). */
bool gh_event_is_told(const gh_scene *s, const gh_act *act, const char **ret_why);

/* question.c: an indirect question asks for it. */
bool gh_event_is_asked(const gh_scene *s, const gh_act *act);

/* untold.c: "[dosjon ahoto] hoyar khobor paowa gechhe": an outcome that is heard of or occurred. */
bool gh_event_is_heard_of(const gh_scene *s, const gh_act *act);

/* leadup.c: why it is part of something that is not told, NULL: it is not. */
const char *gh_event_why_leadup(const gh_scene *s, const gh_act *act);

/* part.c: an attack and who fell in it, an operation and the arrest it ends in, one suit in two
 * words; "A o B-r [songhorshe] duijon nihoto": a fight whose sides the clause names. */
bool gh_event_is_part_of_another(const gh_scene *s, const gh_act *act);
bool gh_event_is_fight_of_two(const gh_scene *s, const gh_act *act);

/* casualties.c: the numbers of people that the sentence gives for the act; `first`: no record of it
 * stands before this one. */
gh_casualties gh_event_casualties(const gh_scene *s, const gh_act *act, gh_pair who, bool first);

/* ---- status.c ---- */

gh_record_status gh_event_status(const gh_scene *s, const gh_act *act, bool planned_by_code);
bool gh_event_settle_meeting(const gh_scene *s, const gh_act *act, gh_pair *who, bool day_given,
                             gh_str *code, gh_record_status *status);

/* Of what can or may happen, a code that only others foretell. */
bool gh_event_is_only_feared(gh_str code);
bool gh_event_is_forecast(const gh_act *act, gh_pair who, gh_str code, bool day_given);

/* ---- refuse.c ---- */

/* Why it makes no record, NULL: it makes one. */
const char *gh_event_why_not(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code,
                             bool background);

/* ---- grade.c ---- */

/* The weakest link of the two; is it below what the predicate or its frame accepts? */
char gh_event_link(gh_pair who);
bool gh_event_is_too_weak(const gh_scene *s, const gh_act *act, gh_pair who);

/* Leaves out parties that are guessed too weakly, where the act can be told without them. */
void gh_event_drop_guesses(const gh_scene *s, const gh_act *act, gh_pair *who);

/* "[amra] chai, Bharot take firiye dik": what one wants is told behind the verb. */
bool gh_event_wishes(const gh_scene *s, const gh_act *act);

/* ---- remark.c ---- */

/* Why a plain statement is none, NULL: it is one; takes out those to whom it is only told; finds
 * the one of whom it tells. */
const char *gh_event_why_no_remark(const gh_scene *s, const gh_act *act, gh_pair who);
void gh_event_trim_remark(const gh_scene *s, const gh_act *act, gh_pair *who);
void gh_event_find_spoken_of(const gh_scene *s, const gh_act *act, gh_str code,
                             const gh_filler *agent, gh_fillers *patients);

/* ---- weight.c ---- */

/* Is it somebody whose affairs are public: no single person, trader or doctor? */
bool gh_event_has_weight(const gh_filler *f);

/* In an article of sport, markets ...: a record that is about nothing else either. */
bool gh_event_is_off_subject(const gh_scene *s, gh_pair who, gh_str code, char link);

/* Crime, trips and talk between persons of no group, office or political weight. */
bool gh_event_is_private_matter(const gh_scene *s, const gh_act *act, gh_str code, gh_pair who);

/* past.c: what used to be or was not foreseen, and the dead of an old war; NULL where it is none.
 */
const char *gh_event_why_of_old(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code);

/* ---- after the last sentence ---- */

/* share.c: days, places and media that other sentences give; before the records are sorted. */
void gh_event_share(gh_coding *coding);

/* later.c: somebody's office that is told of him later. */
void gh_event_take_later(gh_coding *coding);

/* held.c: so many, "the arrested", they; notes what a sentence says they are. */
bool gh_event_is_some_held(const gh_mention *m);
void gh_event_note_held(const gh_scene *s);

/* demand.c: remembers who demanded or protested in the records from this one on. */
void gh_event_note_demander(const gh_scene *s, uint32_t from);

/* ousted.c: the ACTOR row + 1 of when one who is now in opposition was in power, else 0; and
 * whoever was on the day of the record. */
uint32_t gh_event_ruled(const gh_scene *s, const gh_filler *f);
void gh_event_take_role_of_day(gh_coding *coding);

/* Its code, with all that the ontology says of that. */
void gh_event_set_code(const gh_lexicon *lexicon, gh_record *r, gh_str code);

/* What happens, not what is said. */
bool gh_event_is_deed(gh_str code);

/* bearing.c: of an article in which hardly anybody acts, leaves out what was merely said in it. */
void gh_event_drop_idle_talk(gh_coding *coding);

#endif
