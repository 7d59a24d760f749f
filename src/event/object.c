/* object.c - the object of a clause: whose noun it is, and whom it is not. */
#include "event/fill.h"

static const uint32_t bodies = GH_KIND_STATE | GH_KIND_OFFICE | GH_KIND_BODY | GH_KIND_ARMED |
                               GH_KIND_COURT | GH_KIND_PARTY | GH_KIND_IGO;

/* "chhatroke greptar [koray] polisher somalochona kore": why, not what is said. */
static bool says_why(const gh_parse *p, int clause)
{
    const gh_verb *v = &p->verbs[p->clauses[clause].verb];
    return v->kind == GH_VERB_NOUN && gh_feature(v->features, CASE) == GH_LOC;
}

/* "[sorkarke] cheshta chaliye jaoyar ahban janiyechhen": the one spoken to stands before the whole
 * content, in the clauses of the verbal nouns that lead up to the verb of speaking. */
static uint16_t first_item(const gh_scene *s, const gh_act *act)
{
    const gh_parse *p = s->parse;
    int k = act->clause;
    uint16_t noun = gh_fill_start_of_noun(p, act);
    if (noun < p->clauses[k].first) /* "[Rassia o Ukrener] moddhe chola juddhe" */
        return noun;
    if (act->frame->traits & GH_FRAME_SPEECH)
        while (k > 0 && p->clauses[k - 1].group == p->clauses[act->clause].group &&
               p->clauses[k - 1].verb >= 0 &&
               p->verbs[p->clauses[k - 1].verb].kind != GH_VERB_CONDITIONAL &&
               !p->verbs[p->clauses[k - 1].verb].before_quotative && !says_why(p, k - 1))
            k--;
    /* "[protipokkhoke] atok korte byartho hoy": before the infinitive, not before the operator. */
    while (k > 0 && act->raised && p->clauses[k].first > act->first)
        k--;
    return p->clauses[k].first;
}

/* "byabosayi [karagare bondi] achhen": it only says what becomes of him. */
static bool is_noun_of_act(const gh_act *act, const gh_mention *m)
{
    return m->first >= act->first && m->common && !m->named && !m->pronoun && !m->plural &&
           !(m->functions & ~(uint32_t)(GH_FUNCTION_SUBJ | GH_FUNCTION_BARE));
}

/* "ekjon-ke jorimana o [tinti dokan] silgala kora hoy": where what is the act's own begins, behind
 * a noun that shares its verb. */
static uint16_t first_of_own(const gh_scene *s, const gh_act *act, uint16_t from)
{
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *other = &s->acts.p[k];
        if (other->verb < 0 || other->verb != act->verb || other->mentioned ||
            other->last >= act->first || other->last < from)
            continue;
        gh_query own = {.from = (uint16_t)(other->last + 1),
                        .to = act->first,
                        .functions = GH_FUNCTION_SUBJ | GH_FUNCTION_BARE | GH_FUNCTION_OBJ};
        if (gh_argument_find(s->mentions, &own) >= 0)
            from = own.from;
    }
    return from;
}

/* "14 [jelesoho] ekti trawler dhore niye gechhe": who was with the thing that was taken, and no
 * part of whoever took it. */
static int taken_along(const gh_scene *s, const gh_act *act, uint32_t functions,
                       const gh_mention *agent)
{
    bool force = act->frame->traits & GH_FRAME_HOSTILE;
    if (!force || act->mentioned || !(functions & GH_FUNCTION_OBJ) ||
        (agent && agent->first < act->first))
        return -1;
    int own = gh_parse_clause_at(s->parse, act->first);
    uint16_t from = s->parse->clauses[own >= 0 ? own : act->clause].first;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->first >= from && m->after < act->first && m != agent &&
            m->grammatical_case == GH_COM && !m->coordination && m->kinds)
            return k;
    }
    return -1;
}

/* "gari bhangchur kora hoy [shromikder] bikkhobher somoy": of what is told behind it. */
static bool is_of_act_behind(const gh_scene *s, const gh_mention *m)
{
    for (uint16_t k = 0; (m->functions & GH_FUNCTION_GEN) && k < s->acts.n; k++)
        if (s->acts.p[k].mentioned && s->acts.p[k].first == m->after && s->acts.p[k].functions)
            return true;
    return false;
}

/* "byabosayike hotyar ghotonay greptar kora hoy [Kamalke]": the object before the verb is of the
 * deed that is told between them, where another stands behind the verb; -1 none. */
static int behind_deed(const gh_scene *s, const gh_act *act, uint32_t functions,
                       const gh_mention *before)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    bool between = false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *deed = &s->acts.p[k];
        between |= deed->mentioned && deed->first >= before->after && deed->last < act->first &&
                   (deed->frame->traits & GH_FRAME_VIOLENT);
    }
    gh_query q = {.from = (uint16_t)(c->last + 1), .to = c->tail, .functions = GH_FUNCTION_OBJ};
    return between && before->functions == GH_FUNCTION_OBJ && (functions & GH_FUNCTION_OBJ) &&
                   q.from < q.to
               ? gh_argument_find(s->mentions, &q)
               : -1;
}

/* "[OC-r] biruddhe kormider biruddhe mamla deyar obhijog" (against the officer, of suits against
 * the activists): of two in one clause the first is accused, of what is done against the other. */
int gh_fill_first_against(const gh_scene *s, const gh_act *act, int found)
{
    gh_str code = gh_lexicon_string(s->coding->lexicon, act->frame->code);
    const gh_mention *m = found >= 0 ? &s->mentions.p[found] : NULL;
    if (!m || !gh_str_starts(code, GH_STR("11")) || !(m->functions & GH_FUNCTION_AGAINST))
        return found;
    int clause = gh_parse_clause_at(s->parse, m->first);
    for (int k = 0; k < found; k++) { /* it has a postposition of its own */
        const gh_mention *first = &s->mentions.p[k];
        bool governed = s->parse->items[first->last + 1].part == GH_PART_MARKER;
        if (governed && (first->functions & GH_FUNCTION_AGAINST) && gh_code_is_set(first->code) &&
            gh_parse_clause_at(s->parse, first->first) == clause)
            return k;
    }
    return found;
}

int gh_fill_find_object(const gh_scene *s, const gh_act *act, uint32_t functions,
                        const gh_mention *agent)
{
    const gh_clause *c = &s->parse->clauses[act->clause];
    uint16_t verb = act->verb >= 0 ? s->parse->verbs[act->verb].first : act->first;
    /* "[ekjon-ke] hotya o tinjon-ke ahoto kore": before the noun that shares the verb */
    bool gapped = act->last < verb;
    gh_query q = {.from = first_of_own(s, act, first_item(s, act)),
                  .to = gapped ? act->first : verb,
                  .functions = functions,
                  .places =
                      (act->frame->traits & (GH_FRAME_VIOLENT | GH_FRAME_VISIT)) ||
                      ((functions & GH_FUNCTION_LOC) && !(act->frame->traits & GH_FRAME_MUTUAL)),
                  .nearest = true,
                  .not_this = agent};
    int found = gh_fill_first_against(s, act, gh_argument_find(s->mentions, &q));
    if (found >= 0 && is_noun_of_act(act, &s->mentions.p[found])) {
        q.to = act->first;
        int before = gh_argument_find(s->mentions, &q);
        found = before >= 0 ? before : found;
    }
    int later = found >= 0 && !gapped ? behind_deed(s, act, functions, &s->mentions.p[found]) : -1;
    if (later >= 0)
        return later;
    /* "... arop kora hoyechhe palestiner opor", "abhijog Trinomuler biruddhe" */
    uint16_t behind = (uint16_t)((act->unsaid ? act->last : c->last) + 1);
    uint16_t end = act->unsaid ? (uint16_t)(c->last + 1) : c->tail;
    if (found < 0 && !gapped && end > behind) {
        q.from = behind;
        q.to = end;
        /* "dhongsho hoyechhe [Gajar ekti masjid]": what only undergoes is no doer */
        bool suffers = act->frame->traits & GH_FRAME_EFFECT;
        q.functions &= ~(uint32_t)(GH_FUNCTION_SUBJ | (suffers ? 0 : GH_FUNCTION_BARE));
        found = gh_argument_find(s->mentions, &q);
        /* "mamlati koren [dudoker] karjaloyer ekjon kormokorta": whose, and not whom */
        gh_query doer = {.from = found >= 0 ? s->mentions.p[found].after : end,
                         .to = end,
                         .functions = GH_FUNCTION_SUBJ};
        if (found >= 0 && s->mentions.p[found].functions == GH_FUNCTION_GEN &&
            gh_argument_find(s->mentions, &doer) >= 0)
            found = -1;
        if (found >= 0 && is_of_act_behind(s, &s->mentions.p[found]))
            found = -1;
    }
    if (found < 0)
        found = taken_along(s, act, functions, agent);
    /* "[A o B-r] moddhe songhate bomabaji hoy": two who are at it are not where it is done. */
    if (found >= 0 && (s->mentions.p[found].functions & GH_FUNCTION_BETWEEN) &&
        !(functions & GH_FUNCTION_BETWEEN) && s->mentions.p[found].coordination)
        return -1;
    /* "[chayer dokane] boithok": where they meet, none of them; of "[sochibaloye] e boithok" the
     * two were told before. */
    bool told = act->head > 0 && s->parse->items[act->head - 1].pronoun == GH_PRONOUN_DEMONSTRATIVE;
    if (found >= 0 && (act->frame->traits & GH_FRAME_MUTUAL) &&
        (s->mentions.p[found].thing || (told && s->mentions.p[found].functions == GH_FUNCTION_LOC)))
        return -1;
    return found;
}

/* "[Khaledar] mrityute kormosuchi ghoshona koren": the genitive belongs to a noun that says when or
 * why. What is said can be said of it: "[Khaledar] mrityute shok", "[adaloter] rayke swagoto";
 * but not of whose base it happens in. */
static bool is_of_circumstance(const gh_scene *s, const gh_act *act, const gh_mention *m,
                               uint32_t functions)
{
    /* "[chini] ponye shulko arop", "[Chiner] ponye shulko arop" */
    bool of_state = m->bare_state && (functions & GH_FUNCTION_GEN);
    if ((m->adjectival || of_state) && (functions & GH_FUNCTION_LOC))
        return false;
    const uint32_t deeds = GH_FRAME_VIOLENT | GH_FRAME_VISIT;
    bool does = !(act->frame->traits & GH_FRAME_SPEECH);
    if ((does && gh_fill_is_of_other_act(s, act, m)) || gh_fill_is_of_meeting(s, act, m) ||
        gh_fill_is_of_opinion(s, act, m))
        return true;
    if (m->functions != GH_FUNCTION_GEN || (act->frame->traits & deeds))
        return false;
    bool said = (act->frame->traits & GH_FRAME_SPEECH) && act->frame->operation != GH_OPERATOR_PLAN;
    for (uint16_t i = m->after; i < act->first; i++) {
        const gh_item *item = &s->parse->items[i];
        if (item->part == GH_PART_NOMINAL && gh_item_case(item) == GH_LOC)
            return !said || gh_refer_has_class(s->parse, i, s->coding->lexicon->class_site);
    }
    return false;
}

/* "[netake] phiriye deyar dabi", "[krishokder] tran deyar nirdesh": does the verb pass something on
 * to its object, or the object itself? */
bool gh_fill_passes_on(const gh_scene *s, const gh_act *content)
{
    const gh_lexicon *lexicon = s->coding->lexicon;
    gh_str yields = gh_lexicon_string(lexicon, content->frame->yields);
    bool to_object = gh_str_equal(yields, GH_STR("yield.release")) ||
                     gh_str_starts(yields, GH_STR("aid")) ||
                     (gh_act_functions(lexicon, content, GH_SLOT_PATIENT) & GH_FUNCTION_OBJ);
    const uint32_t harm = GH_FRAME_HOSTILE | GH_FRAME_VIOLENT;
    return content->kind == GH_VERB_NOUN && content->verb >= 0 && to_object &&
           !(content->frame->traits & harm) && s->parse->verbs[content->verb].gives;
}

/* Whoever something is to be given to is not asked to give it; but "[pulishke] tran deyar nirdesh":
 * of those in office it is demanded that they give. */
static bool is_given(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    if (act->frame->operation == GH_OPERATOR_DEMAND && gh_role_is(m->code.role, "GOV COP MIL JUD"))
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++)
        if (s->acts.p[k].first >= m->after && s->acts.p[k].last < act->first &&
            gh_fill_passes_on(s, &s->acts.p[k]))
            return gh_fill_asks(act);
    return false;
}

/* "[IG-ke] oposaron korte bola hoyechhe": he is not told to do it, which others do to him. */
static bool is_told_of(const gh_scene *s, const gh_act *act, const gh_mention *m)
{
    const gh_act *content = act->content >= 0 ? &s->acts.p[act->content] : NULL;
    gh_str doer =
        content ? gh_lexicon_string(s->coding->lexicon, content->frame->doer) : (gh_str){0};
    return doer.n && content->first == m->after && content->last >= act->first &&
           (content->frame->patient & GH_REQUIRED) && !gh_str_equal(doer, gh_str_of(m->code.role));
}

/* "[sontrasider] guli korar nirdesh": whoever it is to be done to is not told to do it; but
 * "[pulishke] guli chalanor nirdesh". */
static bool is_object_of_content(const gh_scene *s, const gh_act *act, int found)
{
    const gh_mention *m = &s->mentions.p[found];
    if (!(act->frame->traits & GH_FRAME_SPEECH) || act->mentioned || m->person != 3 ||
        !(m->functions & GH_FUNCTION_OBJ))
        return false;
    if (is_given(s, act, m) || is_told_of(s, act, m))
        return true;
    if (m->kinds & bodies)
        return false;
    for (uint16_t k = 0; k < s->acts.n; k++) {
        const gh_act *content = &s->acts.p[k];
        bool next = content->first <= m->after + 1 && content->last + 1 == act->first;
        /* "[take] hotyar obhijoge ... adesh": the order is about more than that. */
        next |= content->first == m->after && act->frame->operation == GH_OPERATOR_DEMAND;
        if (content->first >= m->after && content->last < act->first &&
            ((content->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT)) ||
             content->frame->doer) && /* "[bondider] muktir ahban" */
            (content->mentioned ? next : content->kind == GH_VERB_NOUN) &&
            !gh_act_has_no(s->coding->lexicon, content, GH_SLOT_PATIENT))
            return true;
    }
    return false;
}

/* "[hamlakarike] ainer aotay ene bebostha neyar nirdesh": those wanted are not ordered about. */
static bool is_wanted(const gh_scene *s, const gh_act *act, int found)
{
    const char *role = s->mentions.p[found].code.role;
    return act->frame->operation == GH_OPERATOR_DEMAND &&
           (s->mentions.p[found].functions & GH_FUNCTION_OBJ) && gh_role_is(role, "CRM UAF");
}

/* "[polishke] sontrasider dhorar nirdesh": the one before it, if it is one that can be told to; not
 * "[Hadike] guli koray obhijuktoke jele pathanor nirdesh". */
static int other_addressee(const gh_scene *s, const gh_act *act, int found)
{
    gh_query q = {.from = first_item(s, act),
                  .to = s->mentions.p[found].first,
                  .functions = GH_FUNCTION_OBJ | GH_FUNCTION_TO | GH_FUNCTION_TOWARD,
                  .kinds = bodies,
                  .not_this = &s->mentions.p[found]};
    return gh_argument_find(s->mentions, &q);
}

/* "grahokder sbarthorokkhay ... [komishoner] podotyager dabi": -der may be of a noun, and who
 * stands in the genitive right before the act is its own. */
static int owner_at_hand(const gh_scene *s, const gh_act *act, uint32_t functions, int found)
{
    const uint32_t both = GH_FUNCTION_OBJ | GH_FUNCTION_GEN;
    const gh_act *content = act->content >= 0 ? &s->acts.p[act->content] : NULL;
    if (content && (content->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT)))
        return -1;
    if (content)
        act = content->mentioned ? content : act;
    else if (!(functions & GH_FUNCTION_GEN))
        return -1;
    if (found < 0 || (s->mentions.p[found].functions & both) != both)
        return -1;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->after == act->first && m->functions == GH_FUNCTION_GEN && gh_code_is_set(m->code))
            return k;
    }
    return -1;
}

/* "[sorkarke] shikkharthider dabi mene neoyar ahban": -ke is the object, -der may be of a noun. */
static int plain_object(const gh_scene *s, const gh_act *act, int found)
{
    const uint32_t both = GH_FUNCTION_OBJ | GH_FUNCTION_GEN;
    if (found < 0 || !(act->frame->traits & GH_FRAME_SPEECH) ||
        (s->mentions.p[found].functions & both) != both)
        return found;
    /* "[sorkarer] proti ihudider surokkhar ahban" */
    gh_query q = {.from = first_item(s, act),
                  .to = s->mentions.p[found].first,
                  .functions = GH_FUNCTION_TOWARD};
    int toward = gh_argument_find(s->mentions, &q);
    if (toward >= 0 && gh_code_is_set(s->mentions.p[toward].code))
        return toward;
    int clause = gh_parse_clause_at(s->parse, s->mentions.p[found].first);
    for (int k = found - 1; k >= 0; k--) {
        const gh_mention *m = &s->mentions.p[k];
        if (gh_parse_clause_at(s->parse, m->first) != clause)
            break;
        if ((m->functions & both) == GH_FUNCTION_OBJ && m->kinds && gh_code_is_set(m->code))
            return k;
    }
    return found;
}

/* "[pulishke] jonogoner kachhe kshoma chaowar ahban": what it is asked that they do is toward the
 * others; but "asamike pulisher kachhe tule deyar ahban", who is given to them. */
static int told_before(const gh_scene *s, const gh_act *act, int found)
{
    const gh_mention *to = &s->mentions.p[found];
    int clause = gh_parse_clause_at(s->parse, to->first);
    int number = clause >= 0 ? s->parse->clauses[clause].verb : -1;
    const gh_verb *verb = number >= 0 ? &s->parse->verbs[number] : NULL;
    if (!(act->frame->traits & GH_FRAME_SPEECH) || (to->functions & GH_FUNCTION_OBJ) ||
        !(to->functions & (GH_FUNCTION_TO | GH_FUNCTION_TOWARD)) || !verb ||
        verb->first >= act->first)
        return found;
    const uint32_t many = bodies | GH_KIND_CROWD;
    for (int k = found - 1; k >= 0; k--) {
        const gh_mention *m = &s->mentions.p[k];
        if (gh_parse_clause_at(s->parse, m->first) != clause)
            break;
        bool handed = (verb->gives || verb->vector) && !(m->kinds & many);
        if (m->functions == GH_FUNCTION_OBJ && m->kinds && !handed && gh_code_is_set(m->code))
            return k;
    }
    return found;
}

/* "[Myanmar] theke ana yaba uddhar": where the goods are from. */
bool gh_fill_is_origin(const gh_scene *s, const gh_act *act, int found)
{
    const gh_mention *m = &s->mentions.p[found];
    gh_str yields = gh_lexicon_string(s->coding->lexicon, act->frame->yields);
    bool seized = gh_str_equal(yields, GH_STR("seizure")) || gh_str_equal(yields, GH_STR("ban"));
    return seized && m->bare_state && (m->functions & GH_FUNCTION_FROM);
}

/* "[nirbachon komishone] abedon", "[Bangladeshe] biniyoge agroho", but "[Dhakay] smaroklipi dey":
 * it is given there. */
static bool is_where_said(const gh_scene *s, const gh_act *act, int found)
{
    const gh_mention *m = &s->mentions.p[found];
    bool wanted =
        m->bare_state && m->after == act->first &&
        gh_str_starts(gh_lexicon_string(s->coding->lexicon, act->frame->code), GH_STR("0311"));
    return (act->frame->traits & GH_FRAME_SPEECH) && m->functions == GH_FUNCTION_LOC && !wanted &&
           (m->kinds & GH_KIND_STATE) && strcmp(m->code.country, s->coding->setting.country) == 0;
}

/* "oponman korchhe BJP, dabi [Mamatar]": who ends it, behind a comma, is whoever says so. */
static bool is_whose_behind(const gh_scene *s, const gh_act *act, int found)
{
    const gh_mention *m = &s->mentions.p[found];
    bool comma = false;
    for (uint16_t i = (uint16_t)(act->last + 1); i < m->first && i < s->parse->n; i++)
        comma |= (s->parse->items[i].token->flags & GH_TOKEN_COMMA) != 0;
    return comma && m->functions == GH_FUNCTION_GEN &&
           (m->after >= s->parse->n || s->parse->items[m->after].part == GH_PART_MARK);
}

/* "[Amur] Jhalokathir basbhobone agun dey": it is his, wherever it stands. */
static int owner_of_house_there(const gh_scene *s, const gh_act *act, int found)
{
    const gh_mention *m = found > 0 ? &s->mentions.p[found] : NULL;
    const gh_mention *owner = m ? m - 1 : NULL;
    bool there = m && m->place && !m->kinds && (m->functions & GH_FUNCTION_GEN);
    return there && (act->frame->traits & GH_FRAME_VIOLENT) && owner->after == m->first &&
                   owner->functions == GH_FUNCTION_GEN && owner->kinds
               ? found - 1
               : found;
}

/* An object or a postposition says more than a genitive or locative, which may be another's. */
int gh_fill_marked_object(const gh_scene *s, const gh_act *act, uint32_t functions,
                          const gh_mention *agent)
{
    const uint32_t weak = GH_FUNCTION_GEN | GH_FUNCTION_LOC | GH_FUNCTION_BARE | GH_FUNCTION_SUBJ;
    int found = plain_object(s, act, gh_fill_find_object(s, act, functions & ~weak, agent));
    /* "[dui atotayir] ekjon Hadir mathay guli kore": not those of whom he is one */
    if (found >= 0 && agent && agent->victim_count && s->mentions.p[found].after == agent->first) {
        gh_query q = {
            .from = agent->after, .to = act->first, .functions = functions, .nearest = true};
        found = gh_argument_find(s->mentions, &q);
    }
    /* "[Prothom Alo-ke] greptarer bishoy nishchit koren": to whom it is told. */
    if (found >= 0 && act->mentioned && s->mentions.p[found].medium &&
        s->mentions.p[found].functions == GH_FUNCTION_OBJ)
        found = -1;
    if (found >= 0)
        found =
            gh_fill_is_origin(s, act, found) || gh_fill_is_of_opinion(s, act, &s->mentions.p[found])
                ? -1
                : gh_fill_not_victim(s, act, found, agent);
    /* "[asamider] greptarer dabite thana gherao": -der is the genitive's too */
    if (found >= 0 && (act->frame->traits & (GH_FRAME_HOSTILE | GH_FRAME_VIOLENT)) &&
        s->mentions.p[found].after < act->first &&
        gh_item_case(&s->parse->items[s->mentions.p[found].after]) == GH_GEN &&
        gh_fill_is_of_other_act(s, act, &s->mentions.p[found]))
        found = -1;
    if (found >= 0 && gh_fill_is_of_ground(s, act, &s->mentions.p[found]))
        found = -1;
    int owner = owner_at_hand(s, act, functions, found);
    if (owner >= 0)
        return owner;
    if (found >= 0)
        return is_object_of_content(s, act, found) || is_wanted(s, act, found)
                   ? other_addressee(s, act, found)
                   : told_before(s, act, found);
    /* "[Hadir] gulibiddho hoyar ghotonay": what happened to whom, told as a noun. */
    bool undergone = (act->frame->traits & (GH_FRAME_EFFECT | GH_FRAME_ARRESTED)) != 0;
    bool happened = undergone && act->kind == GH_VERB_NOUN && gh_fill_is_passive(s, act);
    if (happened)
        found = gh_fill_find_object(s, act, GH_FUNCTION_GEN, agent);
    if (found < 0 || gh_fill_has_own_noun(s, &s->mentions.p[found], act->first))
        found = owner_of_house_there(s, act, gh_fill_find_object(s, act, functions & weak, agent));
    /* "[hakim Hosener] adalot remand adesh den": whose court it is. */
    bool owns = found >= 0 && agent && s->mentions.p[found].functions == GH_FUNCTION_GEN &&
                s->mentions.p[found].after == agent->first;
    bool other = found >= 0 && (is_where_said(s, act, found) || is_whose_behind(s, act, found) ||
                                is_of_circumstance(s, act, &s->mentions.p[found], functions));
    return owns || other ? -1 : found;
}
