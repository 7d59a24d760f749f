/* place.h - between the files that find the place of an act. */
#ifndef GH_EVENT_PLACE_H
#define GH_EVENT_PLACE_H

#include "event/scene.h"

/* A kind of place: a district, a house, a market. */
bool gh_place_is_venue(const gh_scene *s, uint16_t at);

/* "[Khulna] theke ... greptar", "uddhar": where he or it was, not where he came from. */
bool gh_place_is_found_there(const gh_scene *s, const gh_act *act);

/* "[Gazay] hamlar ninda": of what an act of speech is about. */
bool gh_place_is_of_content(const gh_scene *s, const gh_act *act, const gh_mention *m);

/* seat.c; of the court, police or body in its house that is told of among items [from, to) */
gh_place gh_place_seat_in(const gh_scene *s, const gh_act *act, uint16_t from, uint16_t to,
                          bool *ret_court);
/* "[Dhakar] Savarer karkhanay": of what stands right behind a place in the genitive, or 0 */
uint32_t gh_place_seat_behind(const gh_scene *s, const gh_mention *m);

/* seat.c: does a house or meeting of somebody stand right behind him, as a place? */
bool gh_place_owns_a_house(const gh_scene *s, const gh_mention *m);

/* land.c; among items [from, to): "rajdhanite", "[rajdhanir] ekti hotele" */
gh_place gh_place_capital_in(const gh_scene *s, const gh_act *act, uint16_t from, uint16_t to);
/* "[sara] deshe", "[desher] bibhinno jelay": the whole country */
gh_place gh_place_land_in(const gh_scene *s, uint16_t from, uint16_t to);
/* "shohorer ekti hotele", "oi elakay": of the place that was named last */
gh_place gh_place_local_in(const gh_scene *s, uint16_t from, uint16_t to);

#endif
