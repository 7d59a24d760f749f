/* participle.c - who is behind a relative participle: the noun it stands before, which did it; the
 * owner before it, whose the thing is. */
#include "event/fill.h"

/* "[Hadike] guli kora byakti": it is said to whom it is done. */
static bool has_own_target(const gh_scene *s, const gh_act *act)
{
    gh_query q = {.from = s->parse->clauses[act->clause].first,
                  .to = act->first,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_ON | GH_FUNCTION_AGAINST};
    return (act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_HOSTILE)) &&
           gh_argument_find(s->mentions, &q) >= 0;
}

/* "[andolon kora] shikkhok": the noun after a relative participle did it, where the act has no
 * target that it could be instead ("greptar kora tinjon"). */
int gh_fill_head_of_relative(const gh_scene *s, const gh_act *act)
{
    enum { NEAR = 3, FAR = 6 };
    const uint32_t told_alone = GH_FRAME_PROTEST | GH_FRAME_VISIT | GH_FRAME_MUTUAL;
    if (act->verb < 0 || !s->parse->verbs[act->verb].attributive)
        return -1;
    uint16_t from = s->parse->verbs[act->verb].after;
    bool own = has_own_target(s, act);
    if (!own && !(act->frame->traits & told_alone))
        return -1;
    gh_query q = {.from = from,
                  .to = (uint16_t)(from + (own ? NEAR : FAR)),
                  .functions = ~(own ? (uint32_t)GH_FUNCTION_FOR : 0u),
                  .kinds =
                      own ? GH_KIND_PERSON | GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_ARMED : 0u};
    return gh_argument_find(s->mentions, &q);
}

/* "[Durniti Domon Kommissioner] (dudok) dakhil kora": before the participle and its noun, but for
 * what is in brackets. */
static bool stands_before(const gh_parse *p, const gh_mention *m, uint16_t verb)
{
    uint16_t i = m->after;
    if (i < verb && (p->items[i].token->flags & GH_TOKEN_BRACKET_OPEN)) {
        while (i < verb && !(p->items[i].token->flags & GH_TOKEN_BRACKET_CLOSE))
            i++;
        i++;
    }
    return i == verb || (i + 1 == verb && p->items[i].part == GH_PART_NOMINAL);
}

/* Whose is what the participle right before clause `clause` says was called, filed or given:
 * "[BNP-r] daka hortal", "[Mannar] kora rit". -1 where there is none. */
static int owner_by_participle(const gh_scene *s, int clause)
{
    const gh_parse *p = s->parse;
    if (clause == 0)
        return -1;
    const gh_clause *before = &p->clauses[clause - 1];
    if (before->verb < 0 || !p->verbs[before->verb].attributive ||
        before->group != p->clauses[clause].group)
        return -1;
    uint16_t verb = p->verbs[before->verb].first;
    for (int k = s->mentions.n - 1; k >= 0; k--) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first >= before->first && (m->functions & GH_FUNCTION_GEN) &&
            stands_before(p, m, verb))
            return k;
    }
    return -1;
}

/* "[BNP-r] daka hortal cholchhe", "[malikder] daka onirdishtokaler dhormoghote bas choleni": whose
 * is the protest that the participle right before it says is called. */
int gh_fill_caller(const gh_scene *s, const gh_act *act)
{
    enum { NEAR = 5 };
    int first = s->parse->clauses[act->clause].first;
    if (!gh_event_is_protest(s, act) || act->head < 0 || act->head - first >= NEAR)
        return -1;
    for (int i = first; i < act->head; i++)
        if (s->parse->items[i].part == GH_PART_MARK || gh_item_case(&s->parse->items[i]) == GH_LOC)
            return -1;
    return owner_by_participle(s, act->clause);
}

/* "[Mannar] kora rit kharij kore", "[ED-r] dakhil kora charjshit grohon korte oswikar kore",
 * "[BNP-r] ana obhijog oswikar kore": whose is what is turned down. */
int gh_fill_turned_down(const gh_scene *s, const gh_act *act)
{
    bool refuses =
        gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("12")) ||
        (act->frame->operation == GH_OPERATOR_DENY && (act->content >= 0 || act->head >= 0));
    int clause = act->content >= 0 ? s->acts.p[act->content].clause : act->clause;
    return refuses && !act->mentioned ? owner_by_participle(s, clause) : -1;
}

/* The missile, drone or aircraft that the word at `at` tells of. */
static bool is_weapon(const gh_parse *p, uint16_t at)
{
    const char *const weapons[] = {"missile", "drone", "aircraft"};
    for (size_t i = 0; i < sizeof weapons / sizeof *weapons; i++)
        if (gh_refer_has_class(p, at, gh_lexicon_find(p->lexicon, gh_str_of(weapons[i]))))
            return true;
    return false;
}

/* "[Hutider] chhora khepnastro bhupatito kore Israel", "[Yemen] theke chhora drone dhongso kore":
 * whoever fired what is shot down. */
int gh_fill_who_fired(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    uint32_t whose = gh_act_functions(s->coding->lexicon, act, GH_SLOT_PATIENT);
    bool weapon = false;
    for (uint16_t i = p->clauses[act->clause].first; i <= act->last; i++)
        weapon |= is_weapon(p, i);
    if (!weapon || act->mentioned || act->clause == 0 || !(whose & GH_FUNCTION_GEN) ||
        !(act->frame->traits & GH_FRAME_VIOLENT))
        return -1;
    int owner = owner_by_participle(s, act->clause);
    const gh_clause *before = &p->clauses[act->clause - 1];
    if (owner >= 0 || before->verb < 0 || !p->verbs[before->verb].attributive ||
        before->group != p->clauses[act->clause].group)
        return owner;
    gh_query from = {.from = before->first,
                     .to = p->verbs[before->verb].first,
                     .functions = GH_FUNCTION_FROM,
                     .places = true,
                     .nearest = true};
    return gh_argument_find(s->mentions, &from);
}

/* "[rush] khepnastro Kiyeve aghat henechhe", "Kiyeve aghat henechhe [rush] khepnastro", "[Yemen]
 * theke chhora drone", "[Myanmar] theke chhora gulite ahoto": whose the weapon is. */
int gh_fill_owner_of_weapon(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    if (!(act->frame->traits & GH_FRAME_VIOLENT) || (act->frame->traits & GH_FRAME_EFFECT))
        return -1;
    bool of_whom = gh_act_functions(p->lexicon, act, GH_SLOT_PATIENT) & GH_FUNCTION_GEN;
    for (int k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        uint16_t at = m->after, end = at <= act->first ? act->first : p->n;
        while (at < end &&
               (p->items[at].part == GH_PART_VERB || gh_refer_says_how_many(&p->items[at])))
            at++;
        uint32_t whose = GH_FUNCTION_GEN | (at > m->after ? GH_FUNCTION_FROM : 0u);
        while (act->mentioned && at > m->after && at < act->first && is_weapon(p, at))
            at++; /* "Myanmarer chhora [mortar] sheler aghate" */
        bool abroad = m->place && strcmp(m->code.country, s->coding->setting.home) != 0;
        if (act->mentioned && at == act->first && at > m->after && (m->functions & whose) &&
            ((m->kinds & GH_KIND_STATE) || abroad))
            return k;
        /* "[Myanmar] theke chhora gola Bandarbane ese poreche": the act begins with it; but
         * "[Rassiar] tinti drone bhupatito korechhe" */
        bool first = at == act->first && act->head == at && at > m->after && !of_whom;
        if (act->mentioned || !(m->functions & whose) || !m->kinds || (at >= end && !first) ||
            gh_parse_clause_at(p, at) != act->clause || gh_item_case(&p->items[at]) > GH_NOM)
            continue;
        if (is_weapon(p, at))
            return k;
    }
    return -1;
}
