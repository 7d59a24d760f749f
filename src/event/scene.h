/* scene.h - when and where: of an act, of its sentence, of the passage it stands in. */
#ifndef GH_EVENT_SCENE_H
#define GH_EVENT_SCENE_H

#include "event/act.h"

/* ---- scene.c: days; *ret_given: the sentence names it ---- */

gh_date gh_event_day(const gh_scene *s, const gh_act *act, bool *ret_given, bool *ret_background);

/* The one that stands in the act's own clause. */
gh_date gh_event_day_of_clause(const gh_scene *s, const gh_act *act, bool *ret_given);

/* "[goto maser] bonyay": the moment says when a noun was, not when the sentence is. */
bool gh_event_day_of_noun(const gh_scene *s, const gh_moment *m);

/* Does the moment lie more than five years before the article? */
bool gh_event_is_long_ago(const gh_scene *s, const gh_moment *m);
bool gh_event_is_year_of_law(const gh_scene *s, const gh_moment *m);

/* A day after the article's; told as one to come. */
bool gh_event_is_to_come(const gh_coding *coding, gh_date day);
bool gh_event_is_set_ahead(const gh_scene *s, const gh_act *act);

/* ---- place.c, seat.c, land.c: places ---- */

gh_place gh_event_place(const gh_scene *s, const gh_act *act);

/* A place or state that is told of; none for NULL. */
gh_place gh_event_place_of_mention(const gh_scene *s, const gh_mention *m);

/* The one that stands in the act's own clause. */
gh_place gh_event_place_of_clause(const gh_scene *s, const gh_act *act);

/* "[hamlar por] Sylhete michhil" (after the attack, a march in Sylhet): only named as when or why
 * something else was done, and not where that was. */
bool gh_event_led_up(const gh_act *act);

/* The deepest place of the sentence, whatever act it belongs to; where its court or police is. */
gh_place gh_event_place_of_sentence(const gh_scene *s);
gh_place gh_event_seat_of_sentence(const gh_scene *s, bool *ret_court);
void gh_event_note_place(const gh_scene *s);

/* "sara deshe [bikshobh]": nothing else is set, and nobody speaks, all over the country. */
bool gh_event_is_whole_land(const gh_coding *coding, const gh_place *place);

/* The country in which force was used, a visit made, of which nobody says where. */
void gh_event_take_land(const gh_coding *coding, gh_record *r, const gh_origin *o);

/* ---- backdrop.c: what a sentence is set in, for the records without day or place ---- */

void gh_event_note_backdrop(const gh_scene *s);
void gh_event_take_backdrop(gh_coding *coding);

/* ---- briefing.c ---- */

/* Remembers when and where somebody spoke, or a gathering of the last record was held; gives it to
 * what is said without. */
void gh_event_note_briefing(const gh_scene *s, const gh_act *act);
void gh_event_note_gathering(const gh_scene *s);
void gh_event_note_occasion(const gh_scene *s, const gh_act *act, const gh_record *r);
void gh_event_take_briefing(gh_coding *coding, uint32_t i);

/* Does a statement cover anything of its sentence? One that covers nothing sets day and place of
 * what was told before it. */
bool gh_event_has_content(const gh_scene *s, uint16_t voice);

/* credit.c: "[e] tothyo", "bishoy[ti]", "[ghotonar] sotyota": what was told before. */
bool gh_event_refers_back(const gh_parse *p, const gh_act *act);

/* ---- credit.c: on whose word other sentences stand ---- */

void gh_event_note_credits(const gh_scene *s);
void gh_event_take_credits(gh_coding *coding);

/* ---- past.c ---- */

/* Is the passage set many years back, and what is told in it undated? Whether the sentence opens or
 * ends such a passage. */
bool gh_event_is_in_past(const gh_scene *s, const gh_act *act);
bool gh_event_is_of_today(gh_features f);
void gh_event_note_past(const gh_scene *s);

#endif
