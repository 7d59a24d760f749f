/* classes.h - the word classes of bn/words.tsv that the engine asks for by name. */
#ifndef GH_LEXICON_CLASSES_H
#define GH_LEXICON_CLASSES_H

/* clang-format off */
#define GH_CLASSES(X)                                                                              \
    X(able) X(accusation) X(anti) X(belonging) X(bereaved) X(blame) X(branch) X(breach) X(bureau)  \
    X(bygone) X(campus) X(capital) X(case) X(cause) X(claim) X(closing) X(conduct) X(corpse)       \
    X(credit) X(decision) X(deed) X(deity) X(diplomacy) X(docket) X(downfall) X(due) X(emigrant)   \
    X(epithet) X(facing) X(family) X(fault) X(feeling) X(forename) X(forming) X(fray) X(further)   \
    X(gathering) X(grievance) X(guest) X(guilt) X(gun) X(harsh) X(inside) X(issue) X(journey)      \
    X(keeping) X(killing) X(knife) X(land) X(law) X(level) X(local) X(locality) X(many) X(matter)  \
    X(measure) X(naming) X(nationwide) X(native) X(occasion) X(outcry) X(outland) X(outlawed)      \
    X(overthrow) X(ownerless) X(paper) X(participle) X(passage) X(political) X(post) X(power)      \
    X(praise) X(pressure) X(prey) X(private) X(prospect) X(racket) X(regret) X(relating) X(reply)  \
    X(settling) X(share) X(shout) X(site) X(slaying) X(slur) X(stretch) X(strife) X(style)         \
    X(surname) X(tally) X(there) X(toll) X(turn) X(untrue) X(upheaval) X(vehicle) X(venue)         \
    X(verdict) X(versus) X(violence) X(virtue) X(wage) X(warcrime) X(whole) X(worth) X(wrong)
/* clang-format on */

#endif
