/* fill.h - between the files that fill the slots of an act. */
#ifndef GH_EVENT_FILL_H
#define GH_EVENT_FILL_H

#include "event/code.h"
#include "event/scene.h"

/* Sentences after which a longer article has gone on to something else. */
enum { GH_TOLD_RECENTLY = 8 };

/* ---- slots ---- */

/* filler.c: adding to a slot, each code once. */
void gh_fill_add(gh_fillers *f, const gh_filler *filler);
void gh_fill_add_entity(const gh_scene *s, gh_fillers *f, int32_t e, gh_span span, char link);
void gh_fill_add_one(const gh_scene *s, gh_fillers *f, int number, char link);
void gh_fill_add_voice(const gh_scene *s, gh_fillers *f, const gh_voice *voice, uint32_t kinds);
void gh_fill_add_told(gh_fillers *f, gh_filler told); /* in a sentence before */
void gh_fill_add_actor(const gh_actor *who, gh_fillers *f);
bool gh_fill_is_crowd(const gh_scene *s, const gh_filler *f);
bool gh_fill_wrecks_several(const gh_scene *s, const gh_act *act); /* site.c */
gh_filler gh_fill_of_actor(const gh_actor *who);
/* ... a mention and those joined to it. */
void gh_fill_add_mention(const gh_scene *s, gh_fillers *f, int number, char link);
/* Is the mention the speaker of its clause; are the first of the slot of a kind that is wanted? */
bool gh_fill_is_speaker(const gh_scene *s, const gh_act *act, const gh_mention *m);
bool gh_fill_fits(const gh_fillers *f, uint32_t wanted);

/* fill.c: agent and patient; false when the frame demands one that is not there. */
bool gh_event_fill(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients);
/* "[michhilti] shohor prodokkhin kore": the one that was told. */
bool gh_fill_is_told_protest(const gh_scene *s, const gh_act *act);

/* ---- who does it ---- */

/* agent.c: the agents. */
void gh_fill_agents(const gh_scene *s, const gh_act *act, gh_fillers *agents);

/* subject.c: adds the subject of an earlier clause; true where that is nobody who was named. */
bool gh_fill_agent_of_sentence(const gh_scene *s, const gh_act *act, gh_fillers *agents);

/* behalf.c: on whose behalf it is said, -1 none; who tells what is to come, was spoken of before,
 * closes the sentence. */
int gh_fill_behalf(const gh_scene *s, const gh_act *act);
bool gh_fill_mover_of_troops(const gh_scene *s, const gh_act *act, gh_str doer, gh_fillers *agents);
int gh_fill_first_of_two(const gh_scene *s, const gh_act *act, int found);
int gh_fill_marked_behind(const gh_scene *s, const gh_act *act, uint32_t functions);
/* The role of whoever must have done it: of the frame, or a court where the order is one. */
gh_str gh_fill_usual_doer(const gh_scene *s, const gh_act *act);
void gh_fill_court_order(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                         gh_fillers *patients);
void gh_fill_teller_of_future(const gh_scene *s, const gh_act *act, gh_fillers *agents);
void gh_fill_dropped_agent(const gh_scene *s, const gh_act *act, gh_fillers *agents);
void gh_fill_dropped_victim(const gh_scene *s, const gh_act *act, gh_fillers *patients);
void gh_fill_closing_agent(const gh_scene *s, const gh_act *act, gh_fillers *agents);
int gh_fill_owner_behind(const gh_scene *s, const gh_act *act);
/* "[take] greptarer por": a noun with an object, as good as its verb. */
bool gh_fill_is_as_verb(const gh_scene *s, const gh_act *act);
/* "[take] greptar korar bishoyti nishchit koren": what is passed on was done. */
bool gh_fill_is_passed_on(const gh_scene *s, const gh_act *act);

/* doer.c: who did it, where the sentence does not say; `others`: it names somebody who cannot have
 * done it. */
void gh_fill_default_agent(const gh_scene *s, const gh_act *act, bool others, gh_fillers *agents);
bool gh_fill_doer_told_before(const gh_scene *s, const gh_act *act, gh_fillers *agents);
void gh_fill_doer_of_violence(const gh_scene *s, const gh_act *act, gh_fillers *agents);
void gh_fill_same_hands(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                        const gh_fillers *patients);
/* "dujon durbritto [polish] greptar kore": of two subjects the one whose trade it is. */
void gh_fill_doer_in_clause(const gh_scene *s, const gh_act *act, gh_fillers *agents);

/* forum.c: whose statement or rally it is in which something is called for in the passive; who
 * holds the rally, by what was told before. False where nobody. */
bool gh_fill_owner_of_forum(const gh_scene *s, const gh_act *act, gh_fillers *agents);
bool gh_fill_holder_of_forum(const gh_scene *s, const gh_act *act, gh_fillers *agents);
/* ... and in whose house somebody is met, where nobody is said to meet him. */
void gh_fill_holder_of_talks(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                             const gh_fillers *patients);

/* house.c: who disciplines, where it is not said: police, soldiers and party members are
 * disciplined by their own, and order their own. */
bool gh_fill_is_to_own(const gh_scene *s, const gh_act *act);
void gh_fill_own_body(const gh_filler *member, gh_fillers *agents);
void gh_fill_own_people(const gh_filler *agent, gh_fillers *patients);
void gh_fill_own_side(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                      const gh_fillers *patients);

/* office.c: who lost his office when his party lost the power. */
bool gh_event_fell_from_power(const gh_lexicon *lexicon, const gh_mention *m);

/* office.c: "[tini] punorbohal hon", "[tar] podotyag dabi": who puts back, who is asked to go. */
void gh_fill_put_back_in_office(const gh_scene *s, const gh_act *act, gh_fillers *agents);
void gh_fill_ordered_in_office(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                               gh_fillers *patients);
void gh_fill_asked_to_go(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                         gh_fillers *patients);

/* grant.c: the role of whoever alone can grant what is asked; who gave way to a protest. */
void gh_fill_owner_of_troops(const gh_scene *s, const gh_act *act, gh_fillers *patients);
gh_str gh_fill_role_to_grant(const gh_scene *s, const gh_act *act, const gh_filler *agent);
void gh_fill_who_gave_way(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                          gh_fillers *patients);
void gh_fill_assured(const gh_scene *s, const gh_act *act, gh_fillers *patients);
void gh_fill_who_pressed(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                         gh_fillers *patients);

/* inquiry.c: who inquired, and into whose doings, where only the noun tells of it. */
void gh_fill_inquirer(const gh_scene *s, const gh_act *act, gh_fillers *agents);
void gh_fill_inquired(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                      gh_fillers *patients);

/* protest.c: those whose protest was told just before, where a sentence goes on with it; those to
 * whose protest somebody gives way; where it was their protest that was struck. */
void gh_fill_protesters(const gh_scene *s, const gh_act *act, gh_fillers *agents);
bool gh_event_is_faced(const gh_scene *s, const gh_act *act);
bool gh_event_brings_down(const gh_scene *s, const gh_act *act);
bool gh_event_is_assumed(const gh_scene *s, const gh_act *act, gh_pair who, gh_str code);
void gh_fill_add_people(const char *country, gh_fillers *fillers);
void gh_fill_pressure(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                      gh_fillers *patients);
void gh_fill_protesters_struck(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                               gh_fillers *patients);
bool gh_fill_is_siege(const gh_scene *s, const gh_act *act, const gh_fillers *patients);
/* site.c: not the shops of those whose houses are struck too. */
void gh_fill_drop_premises(const gh_scene *s, gh_fillers *patients);
void gh_fill_drop_official(const gh_scene *s, const gh_act *act, gh_fillers *agents);

/* side.c: shooters of whom nothing is known are armed, a rally is of people; the party, group or
 * state of whoever is named without one. */
void gh_fill_arm_unknown(const gh_scene *s, const gh_act *act, gh_fillers *agents);
void gh_fill_party_of_member(const gh_act *act, gh_fillers *patients);
void gh_fill_workers_of_office(const gh_scene *s, const gh_act *act, gh_fillers *agents);
void gh_fill_people_who_fell(const gh_scene *s, const gh_act *act, gh_fillers *patients);
void gh_fill_counted_of_attacked(const gh_scene *s, const gh_act *act, gh_fillers *patients);
void gh_fill_people_of_rally(const gh_scene *s, const gh_act *act, gh_fillers *agents);
void gh_fill_own_members(const gh_scene *s, const gh_fillers *agents, gh_fillers *patients);
void gh_fill_own_culprits(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                          gh_fillers *patients);
void gh_fill_people_helped(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                           gh_fillers *patients);
void gh_fill_sides(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients);

/* possessor.c: where a noun begins with what belongs to it; whose it is, as a mention, -1 nobody's;
 * whose operation an outcome is of; whose is the noun that a verb makes an act of; a plural
 * genitive that can only be the object. */
uint16_t gh_fill_start_of_noun(const gh_parse *p, const gh_act *act);
int gh_fill_owner_of_noun(const gh_scene *s, const gh_act *act, uint32_t functions);
int gh_fill_owner_of_operation(const gh_scene *s, const gh_act *act);
int gh_fill_owner_of_head(const gh_scene *s, const gh_act *act, bool passive);
bool gh_fill_is_only_object(const gh_scene *s, const gh_act *act, int found);

/* ---- in the clause and its chain: mentions, -1 none ---- */

/* genitive.c: a noun with a case of its own stands between; the genitive belongs to an act that is
 * only mentioned, to a meeting that is, to a noun that stands in the genitive itself. */
bool gh_fill_has_own_noun(const gh_scene *s, const gh_mention *owner, uint16_t to);
bool gh_fill_has_noun_of_content(const gh_scene *s, const gh_mention *owner, uint16_t to);
bool gh_fill_is_of_other_act(const gh_scene *s, const gh_act *act, const gh_mention *m);
bool gh_fill_is_of_opinion(const gh_scene *s, const gh_act *act, const gh_mention *m);
bool gh_fill_is_of_ground(const gh_scene *s, const gh_act *act, const gh_mention *m);
bool gh_fill_is_of_meeting(const gh_scene *s, const gh_act *act, const gh_mention *m);
bool gh_fill_is_of_chain(const gh_scene *s, const gh_act *act, const gh_mention *m);
int gh_fill_whose_conduct(const gh_scene *s, const gh_act *act, const gh_mention *agent);
bool gh_fill_is_bare_object(const gh_scene *s, const gh_act *act, const gh_mention *m);
bool gh_fill_owns_object(const gh_scene *s, const gh_act *act, const gh_mention *owner);
int gh_fill_tried_on(const gh_scene *s, const gh_act *act);

/* participle.c: who did it, behind a relative participle; whose is what one says was called,
 * or turned down. */
int gh_fill_head_of_relative(const gh_scene *s, const gh_act *act);
int gh_fill_caller(const gh_scene *s, const gh_act *act);
int gh_fill_owner_of_weapon(const gh_scene *s, const gh_act *act);
int gh_fill_who_fired(const gh_scene *s, const gh_act *act);
int gh_fill_turned_down(const gh_scene *s, const gh_act *act);

/* chain.c: the object of an earlier verb of the chain, `parts_only` where what leads up to the act
 * is part of it; of the verb that a participle leads up to. */
bool gh_fill_is_passive(const gh_scene *s, const gh_act *act);
int gh_fill_patient_in_chain(const gh_scene *s, const gh_act *act, uint32_t functions,
                             const gh_mention *agent, bool parts_only);
int gh_fill_patient_of_earlier(const gh_scene *s, const gh_act *act, const gh_mention *agent);
int gh_fill_patient_ahead(const gh_scene *s, const gh_act *act, const gh_mention *agent);
/* ... the subject of a condition, where a threat follows; who was called in first, to be told;
 * the outcome of violence that closes its statement; those whom a later clause tells to be hurt. */
int gh_fill_whoever_would(const gh_scene *s, const gh_act *act);
int gh_fill_whoever_did(const gh_scene *s, const gh_act *act, const gh_mention *agent);
int gh_fill_whoever_answers(const gh_scene *s, const gh_act *act, const gh_mention *agent);
int gh_fill_whoever_is_judged(const gh_scene *s, const gh_act *act);
bool gh_fill_ends_in_passive(const gh_scene *s, const gh_act *act);
int gh_fill_whose_end(const gh_scene *s, const gh_act *act, const gh_act *end);
int gh_fill_whose_death(const gh_scene *s, const gh_act *act);
int gh_fill_called_in(const gh_scene *s, const gh_act *act);
const gh_act *gh_fill_outcome_before(const gh_scene *s, const gh_act *cause);
void gh_fill_shared_by_and(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                           gh_fillers *patients);
void gh_fill_add_hurt(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                      gh_fillers *patients);

/* motion.c: who stands before a participle that does nothing to anybody; whose move is answered. */
int gh_fill_patient_over_motion(const gh_scene *s, const gh_act *act, uint32_t functions,
                                const gh_mention *agent);

/* ---- toward whom ---- */

/* patient.c */
void gh_fill_patients(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                      gh_fillers *patients);
/* Is he, who asks or promises, of the very country that is meant? */
bool gh_fill_is_own_country(const gh_actor_code *who, const gh_mention *m);

/* speech.c: with, on or against whom something is said; whom one worries for, not about. */
int gh_fill_patient_of_speech(const gh_scene *s, const gh_act *act, const gh_mention *agent);
bool gh_fill_is_worried_for(const gh_scene *s, const gh_act *act, const gh_mention *m);

/* object.c: the mention nearest before the act that is one of the functions; the best of them; only
 * where the goods are from. */
int gh_fill_first_against(const gh_scene *s, const gh_act *act, int found);
int gh_fill_find_object(const gh_scene *s, const gh_act *act, uint32_t functions,
                        const gh_mention *agent);
int gh_fill_marked_object(const gh_scene *s, const gh_act *act, uint32_t functions,
                          const gh_mention *agent);
bool gh_fill_is_origin(const gh_scene *s, const gh_act *act, int found);
bool gh_fill_passes_on(const gh_scene *s, const gh_act *content);

/* oneself.c: of two of one code, who are or are not the same. */
bool gh_fill_is_object_of_its_own(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                                  const gh_filler *patient);
bool gh_fill_undergoes(const gh_scene *s, const gh_act *act, int32_t entity);
bool gh_fill_is_done_to_speaker(const gh_scene *s, const gh_act *act);
bool gh_fill_are_apart(const gh_scene *s, const gh_filler *agent, const gh_filler *patient);
bool gh_fill_is_state_itself(const gh_filler *a, const gh_filler *b);
bool gh_fill_are_two_phrases(const gh_scene *s, const gh_filler *agent, const gh_filler *patient);
bool gh_fill_is_another_of_them(const gh_scene *s, const gh_act *act, const gh_filler *agent,
                                const gh_filler *patient);

/* target.c: by what the act is about; mentions, -1 none, or fillers that are added. */
int gh_fill_head_of_passive(const gh_scene *s, const gh_act *act);
int gh_fill_target_of_operation(const gh_scene *s, const gh_act *act, const gh_mention *agent);
int gh_fill_mission_faced(const gh_scene *s, const gh_act *act, const gh_fillers *agents);
int gh_fill_target_of_demand(const gh_scene *s, const gh_act *act, const gh_mention *agent);
bool gh_fill_besieged(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                      gh_fillers *patients);
bool gh_fill_cause_of_grievance(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                gh_fillers *patients);
int gh_fill_head_of_adjective(const gh_scene *s, const gh_act *outcome);
bool gh_fill_patients_of_outcome(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                 gh_fillers *patients);
/* "[senara] guli chalale gulibiddho hon ...": those who shoot are not those who are shot. */
bool gh_fill_is_attacker(const gh_scene *s, const gh_act *act, int found);

/* site.c: of an attack on a place that is somebody's, of a hindrance to his work. */
bool gh_fill_hinders(const gh_scene *s, const gh_act *act);
int gh_fill_target_of_site(const gh_scene *s, const gh_act *act, const gh_mention *not_this);
int gh_fill_owner_of_house(const gh_scene *s, const gh_act *act, const gh_mention *agent);
int gh_fill_land(const gh_scene *s, const gh_act *act);
int gh_fill_owner_of_rally(const gh_scene *s, const gh_act *act, const gh_mention *agent);
bool gh_fill_is_owner_of_site(const gh_scene *s, const gh_act *act, int found);
void gh_fill_house_struck(const gh_scene *s, const gh_act *act, gh_fillers *patients);
void gh_fill_land_struck(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                         gh_fillers *patients);
void gh_fill_state_fought(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                          gh_fillers *patients);
void gh_fill_owner_told_before(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                               gh_fillers *patients);

/* meant.c: a demand or an appeal; the act asked for that only one can do, NULL; mentions, -1 none.
 */
bool gh_fill_asks(const gh_act *act);
gh_str gh_fill_role_in_charge(const gh_scene *s, const gh_act *content,
                              const char *asker); /* asked.c */
const gh_act *gh_fill_act_of_one_doer(const gh_scene *s, const gh_act *act, const char *asker);
int gh_fill_patient_of_content(const gh_scene *s, const gh_act *act, const gh_mention *agent);
int gh_fill_patient_of_statement(const gh_scene *s, const gh_act *act, const gh_mention *agent);

/* matter.c: a mention, -1 none; whoever alone makes what is judged. */
int gh_fill_whose_matter(const gh_scene *s, const gh_act *act, const gh_mention *agent);
void gh_fill_maker_of_judged(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                             gh_fillers *patients);

/* demand.c: whom `voice` speaks to in the clauses before `clause`, a mention or -1. */
int gh_fill_spoken_to(const gh_scene *s, const gh_voice *voice, int clause);

/* demand.c: the people at home, when whoever speaks has political weight; false when nobody in
 * particular is asked. */
void gh_fill_public(const gh_voice *voice, gh_fillers *patients);

/* duty.c: who is to do it, an index of the mentions, -1: the clause does not say; `ret_link` how he
 * is linked. Is he asked to, and not the one to whom it is done? */
int gh_fill_doer_to_be(const gh_scene *s, const gh_act *act, char *ret_link);
bool gh_fill_is_asked_of(const gh_scene *s, const gh_act *act, int found);

/* Is it what "we", who speak, must do ourselves? */
bool gh_fill_is_for_oneself(const gh_scene *s, const gh_act *act);

/* Of nobody in particular only an act is asked for that the lexicon knows to be political. */
bool gh_fill_is_political_act(const gh_scene *s, const gh_act *act);
bool gh_fill_demand(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients);
/* Does he go on to demand, of those of whom he did so in the sentences before? */
bool gh_event_demands_on(const gh_scene *s, const gh_act *act, const gh_voice *voice);

/* reproach.c: false when nobody in particular is praised or blamed; whom he who speaks accused or
 * blamed just before. */
bool gh_fill_reproach(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                      gh_fillers *patients);
bool gh_fill_blamed_before(const gh_scene *s, const gh_voice *voice, gh_fillers *patients);
bool gh_fill_blames_in_words(const gh_scene *s, const gh_act *act);
void gh_fill_some_who_speak(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                            const gh_fillers *patients);

/* blamed.c: whom he goes on to act against, who accuses nobody by name; the patient of a passive
 * accusation is whom it is against. */
void gh_fill_accused_ahead(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                           gh_fillers *patients);
bool gh_fill_is_accused(const gh_scene *s, const gh_act *act, const gh_fillers *patients);

/* blamed.c: what is condemned is an attack that is named; blamed is "a certain circle". */
bool gh_fill_blames_somebody(const gh_scene *s, const gh_act *act);
bool gh_fill_blames_attack(const gh_scene *s, const gh_act *act);
bool gh_fill_condemns_deed(const gh_scene *s, const gh_act *act, uint32_t *ret_office);
bool gh_fill_is_of_matter(const gh_scene *s, const gh_act *act);

/* blamed.c: whose claim is denied; whose accusation stands between two items; mentions, -1 none. */
int gh_fill_whose_claim(const gh_scene *s, const gh_act *act, const gh_mention *agent);
int gh_fill_whose_charge(const gh_scene *s, const gh_voice *voice, uint16_t from, uint16_t to);

/* wronged.c: the deed that is blamed was done to him, so that the blame is not on him. */
bool gh_fill_is_victim_in(const gh_scene *s, int clause, const gh_mention *m);
int gh_fill_state_of_victims(const gh_scene *s, const gh_act *act, const gh_mention *agent,
                             int from, int to);
bool gh_fill_is_wronged(const gh_scene *s, const gh_act *act, const gh_mention *m);

/* wronged.c: "[bahinike] sohojogita korte hobe", "[take] protihoto korte hobe": whoever hears it
 * must do it to him. */
bool gh_fill_is_helped_or_fought(const gh_scene *s, const gh_act *act, const gh_mention *m);

/* mourned.c: for whom the article mourns; for whom an act of mourning that names nobody does. */
void gh_fill_mourned(const gh_scene *s, gh_fillers *patients);
void gh_fill_mourned_before(const gh_scene *s, const gh_act *act, gh_fillers *patients);

/* listed.c: the mention of those who are named one after the other, -1 none; they themselves. */
int gh_fill_named(const gh_scene *s, const gh_act *act);
void gh_fill_list(const gh_scene *s, const gh_act *act, int head, gh_fillers *patients);

/* seized.c: "[netar] netritwe malamal uddhar kora hoy": by somebody, though not by whoever the
 * frame asks for. */
bool gh_fill_is_by_another(const gh_scene *s, const gh_act *act);

/* seized.c: people arrested or tried of whom a common noun is all that is told. */
void gh_fill_countryman(const gh_scene *s, const gh_act *act, gh_fillers *patients);
void gh_fill_seized(const gh_scene *s, const gh_act *act, gh_fillers *patients);
void gh_fill_captor(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                    const gh_fillers *patients);
void gh_fill_goods_of_held(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                           gh_fillers *patients);

/* accused.c: whom an act of courts and police befalls, rather than the victim of the deed it is
 * about; by what was told before. */
int gh_fill_not_victim(const gh_scene *s, const gh_act *act, int found, const gh_mention *agent);
void gh_fill_named_in_suit(const gh_scene *s, const gh_act *act, gh_fillers *patients);
bool gh_fill_is_trial_by_official(const gh_scene *s, const gh_act *act, const gh_filler *agent);
bool gh_fill_is_court_told(const gh_scene *s);
void gh_fill_accused(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                     gh_fillers *patients);
void gh_fill_same_suit(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                       gh_fillers *patients);
void gh_fill_told_against(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                          gh_fillers *patients);

/* boast.c: "hamla chaliyechhe bole dabi korechhe [Mosko]" */
void gh_fill_who_claims(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                        gh_fillers *patients);

/* aftermath.c: "ete dujon nihoto hon", of the violence told before; whose protest or attack, told
 * just before, the forces answer. */
void gh_fill_aftermath(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                       gh_fillers *patients);
void gh_fill_struck_back(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                         gh_fillers *patients);

/* The other side of a clash with the forces in which people fell: protesters, or those who fell. */
void gh_fill_fallen_to_forces(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                              const gh_fillers *patients);

/* reply.c: those who strike back at whoever struck them. */
void gh_fill_reply(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients);

/* recipient.c: where the sentence does not say it: whom it was told of, who tells of what was said
 * to him, who alone it can be; who wrote what is judged. */
bool gh_fill_has_object(const gh_scene *s, const gh_act *act);
void gh_fill_patient_told_before(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                 gh_fillers *patients);
void gh_fill_teller(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                    gh_fillers *patients);
void gh_fill_default_patient(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                             gh_fillers *patients);
void gh_fill_author_told_before(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                gh_fillers *patients);
/* The same actor, or the state, its government and its army. */
bool gh_fill_is_same_side(gh_actor_code a, gh_actor_code b);

/* ---- with one another ---- */

/* mutual.c: each does it to the other; those found as its object are none, since the two who do it
 * do it with one another; both parties of what is mutual. */
bool gh_fill_is_to_one_another(const gh_scene *s, const gh_act *act);
bool gh_fill_is_between_doers(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                              const gh_fillers *patients);
void gh_fill_mutual(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients);

/* pair.c: who of those found is one party and who the other; who is told of them before. */
bool gh_fill_sides_of_fight(const gh_scene *s, gh_fillers *both);
bool gh_fill_are_of_two(const gh_scene *s, const gh_mention *m);
void gh_fill_split_mutual(const gh_scene *s, const gh_act *act, gh_fillers *agents,
                          gh_fillers *patients);

void gh_fill_pair(const gh_scene *s, const gh_act *act, gh_fillers *agents, gh_fillers *patients);
void gh_fill_partner_told_before(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                                 gh_fillers *patients);

/* talk.c: where one party is the subject of the sentence. */
bool gh_fill_can_fight(const gh_mention *m);
int gh_fill_speaker_at_meeting(const gh_scene *s, const gh_act *act, int owner);
int gh_fill_partner_of_talk(const gh_scene *s, const gh_act *act);
int gh_fill_partner_over_issue(const gh_scene *s, const gh_act *act, const gh_mention *agent);
void gh_fill_receive_guest(const gh_scene *s, const gh_act *act, const gh_fillers *agents,
                           gh_fillers *patients);

/* join.c: whoever called the talks that one joins; those who join talks. */
int gh_fill_host_of_talks(const gh_scene *s, const gh_act *act);
bool gh_fill_is_audience(const gh_act *act, const gh_fillers *agents);

#endif
