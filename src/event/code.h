/* code.h - the code of an act: by its frame, by an operator over it, by its mood. */
#ifndef GH_EVENT_CODE_H
#define GH_EVENT_CODE_H

#include "event/act.h"

/* The code of the act between these two, "" when it has none. `ret_planned`: the code already says
 * that the act is still to come. */
gh_str gh_event_code(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                     const gh_filler *patient, bool *ret_planned);

/* One plans it; or not to do it is an act of its own: "nirbachone ongsho nebo na". */
bool gh_event_can_be_meant(const gh_scene *s, const gh_act *act);

/* An act whose plan is a threat. */
bool gh_event_is_threatening(const gh_scene *s, const gh_act *act);

/* "tader [rukhe dite] hobe": an act to which one calls whoever hears it, and none of an office. */
bool gh_event_is_fight(const gh_scene *s, const gh_act *act);
bool gh_event_is_call_to_people(const gh_scene *s, const gh_act *act);

/* "[kauke] chhar deya hobe na": who says what will not be done threatens with the opposite. */
bool gh_event_is_merciless(const gh_scene *s, const gh_act *act);

/* A deed that one can be accused of, with a column `accuse` in its family. */
bool gh_event_is_misdeed(const gh_scene *s, const gh_act *act);

/* Whoever does not assent, or does not want what is asked for, refuses it. */
bool gh_event_is_withheld(const gh_scene *s, const gh_act *act);

/* That, or he will not do it: a refusal, or a promise where the act is hostile. */
bool gh_event_is_refused(const gh_scene *s, const gh_act *act);

/* rules.c: the code of the first of the frame's `when` rules whose conditions all hold, a string of
 * the lexicon; 0: none. */
uint32_t gh_event_code_by_rules(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                                const gh_filler *patient);

/* family.c: the code of an operator over a family, and over an act (toward the patient), which may
 * be one that is not done. */
gh_str gh_event_code_of_family(const gh_scene *s, uint32_t yields, enum gh_operator operation);
gh_str gh_event_code_of_content(const gh_scene *s, const gh_act *content,
                                enum gh_operator operation, gh_pair who);

/* Its family, where it is done by `who.agent` to `who.patient`. */
uint32_t gh_event_yields(const gh_scene *s, const gh_act *act, gh_pair who);

/* judge.c: the code of what an actor tells of another to his credit or as a wrong, empty for
 * nothing of the kind. */
gh_str gh_event_judgement(const gh_scene *s, const gh_act *act);

#endif
