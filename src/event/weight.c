/* weight.c - whose affairs are public. */
#include "event/record.h"

enum { MANY = GH_KIND_CROWD | GH_KIND_GROUP | GH_KIND_BODY | GH_KIND_COMPANY };

/* In a report of a match a country or "party" is its team, a crowd its supporters, and a "captain"
 * no officer. */
static bool is_armed_or_official(const gh_filler *f, bool sport)
{
    uint32_t kinds = GH_KIND_IGO | (sport ? 0 : GH_KIND_PARTY | GH_KIND_STATE | GH_KIND_CROWD);
    if (f && (f->kinds & kinds))
        return true;
    if (f && sport && (f->kinds & GH_KIND_PERSON) && strncmp(f->code.role, "MIL", 3) == 0)
        return false;
    if (f && gh_role_starts(f->code.role, "GOV MIL COP REB INS JUD OPP SEP CRM UAF"))
        return true;
    return false;
}

/* "ek bebsayi", "tar stri": one person of no office, or nobody that is named. */
static bool is_private(const gh_filler *f)
{
    return !f ||
           (strcmp(f->code.role, "CVL") == 0 && !(f->kinds & (GH_KIND_CROWD | GH_KIND_GROUP)));
}

/* But "DCCI udbigno": a society speaks in public. */
static bool has_no_weight(const gh_filler *f)
{
    if (f && (f->kinds & (GH_KIND_GROUP | GH_KIND_PERSON)) == GH_KIND_GROUP)
        return false;
    if (f && gh_role_starts(f->code.role, "CVL EDU BUS HLH MED AGR"))
        return true;
    return !f;
}

/* One person, or nobody that is named: not "fifteen people". */
static bool is_one(const gh_scene *s, const gh_filler *f)
{
    const gh_mention *m = gh_event_mention(s, f);
    return !f || (m && !m->victim_count && !m->plural && !m->otherwise[0]); /* nor "people" */
}

/* "20 hajar lokke hotya kora hoyechhe", "gulibiddho hoyechhen tin shotadhik manush": no private
 * crime kills that many. */
static bool are_very_many(const gh_scene *s, const gh_filler *f)
{
    enum { VERY_MANY = 20 };
    const gh_parse *p = s->parse;
    const gh_mention *m = gh_event_mention(s, f);
    bool people = m && (m->victim_count || m->otherwise[0]); /* but a year's "46 women" are many */
    for (uint32_t i = 0; people && i < p->numbers.n; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        bool inside = q->first >= p->first + m->first && q->first <= p->first + m->last;
        if ((inside || q->first + q->count == p->first + m->first) && !q->ordinal &&
            q->least >= VERY_MANY)
            return true;
    }
    return false;
}

/* One person who is told by his trade: "grihokormi", "motor sromik". */
static bool is_one_of_a_trade(const gh_scene *s, const gh_filler *f)
{
    const gh_mention *m = gh_event_mention(s, f);
    uint32_t many = f && (f->kinds & GH_KIND_PERSON) ? MANY & ~(uint32_t)GH_KIND_CROWD : MANY;
    if (!f || (f->kinds & many) || (m && (m->victim_count || m->plural)))
        return false;
    return gh_role_is(f->code.role, "LAB EDU BUS HLH AGR");
}

/* "[grihokormi] takeo hotya kore", "[chikitsok] hoyrani korten": what one of a trade does to a
 * private person. */
static bool is_crime_of_one(const gh_scene *s, gh_str code, gh_pair who)
{
    bool crime = gh_str_starts_any(code, "18 13");
    bool victim = who.patient && strcmp(who.patient->code.role, "CVL") == 0 &&
                  (is_private(who.patient) || is_one(s, who.patient));
    return crime && victim && is_one_of_a_trade(s, who.agent);
}

/* Force of the state, a protest, or what a party or students did to others: no private quarrel. */
static bool is_unrest(const gh_record *r)
{
    return gh_str_starts_any(r->code, "14 175 19") ||
           (gh_str_starts(r->code, GH_STR("18")) &&
            gh_role_is(gh_code_split(r->source.code).role, "GOV MIL COP OPP PTY EDU INS REB"));
}

/* The sentence, beside the act itself, or the article before it tells of unrest. */
static bool is_amid_unrest(const gh_scene *s, const gh_act *act)
{
    for (uint16_t i = 0; i < s->parse->n; i++)
        if ((i < act->first || i > act->last) &&
            gh_refer_has_class(s->parse, i, s->parse->lexicon->class_upheaval))
            return true;
    for (uint32_t i = 0; i < s->coding->records.n; i++)
        if (is_unrest(&s->coding->records.p[i]))
            return true;
    return false;
}

/* "[chhatroke] kupiye hotya kora hoyechhe": where nothing tells of unrest. */
static bool is_victim_of_crime(const gh_scene *s, const gh_act *act, gh_str code,
                               const gh_filler *f)
{
    return gh_str_starts(code, GH_STR("18")) && is_one_of_a_trade(s, f) && !is_amid_unrest(s, act);
}

static bool is_named(const gh_filler *f)
{
    return f && f->mention >= 0;
}

/* "[pathokera] uponyaser somalochona korechhen": people of no role. */
static bool is_anybody(const gh_scene *s, const gh_filler *f)
{
    return f && f->mention >= 0 && s->mentions.p[f->mention].anybody;
}

/* "andolone [ahoto] rogi", "[gulibiddho] manusher rokto": which people are meant, and not how many.
 */
static bool only_says_which(const gh_scene *s, const gh_act *act, const gh_filler *victim)
{
    const gh_mention *m = gh_event_mention(s, victim);
    return act->mentioned && !(m && (m->victim_count || m->name.n));
}

/* "onusarider songe [polisher] songhorsher moddhe": a fight in which a side is known. */
static bool is_fight_of_sides(const gh_scene *s, uint16_t at)
{
    enum { NEAR = 3 };
    if (!gh_refer_has_class(s->parse, at, s->parse->lexicon->class_fray))
        return false;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        if (m->last < at && m->last + NEAR >= at &&
            gh_role_is(m->code.role, "COP MIL GOV OPP PTY EDU REL"))
            return true;
    }
    return false;
}

/* "[andolone gie] gulibiddho hon ek kishor", "[juddhe] 20 hajar manush mara gechhe": he fell to
 * what the country went through. */
static bool fell_in_upheaval(const gh_scene *s, const gh_act *act, const gh_filler *victim)
{
    const gh_parse *p = s->parse;
    if (act->negated || !(act->frame->traits & (GH_FRAME_EFFECT | GH_FRAME_VIOLENT)) ||
        only_says_which(s, act, victim))
        return false;
    for (uint16_t i = 0; i < act->first; i++) {
        bool near = p->clauses[gh_parse_clause_at(p, i)].group == p->clauses[act->clause].group;
        bool in_it = gh_item_case(&p->items[i]) == GH_LOC || p->items[i + 1].part == GH_PART_MARKER;
        bool fight = p->items[i + 1].part == GH_PART_MARKER && is_fight_of_sides(s, i);
        if (near && in_it && (fight || gh_refer_has_class(p, i, p->lexicon->class_upheaval)))
            return true;
    }
    return false;
}

/* "[baba] o swajonera michhil koren": he is told with others. */
static bool is_alone(const gh_scene *s, const gh_filler *f)
{
    const gh_mention *m = gh_event_mention(s, f);
    uint16_t next = m ? (uint16_t)(m->last + 1) : 0;
    return m && is_one(s, f) &&
           (next >= s->parse->n || s->parse->items[next].particle != GH_PARTICLE_AND);
}

/* "ek jatri bikkhob koren": one person alone who is angry with nobody that is told of, amid no
 * unrest, is so for himself. But "andolone jog den" (140) joins others, and a fast (142) is meant
 * for the public. */
static bool is_tantrum(const gh_scene *s, const gh_act *act, gh_str code, gh_pair who)
{
    return who.agent && !who.patient && !who.in_company && is_private(who.agent) &&
           (who.agent->kinds & GH_KIND_PERSON) && gh_str_starts_any(code, "141 144 145") &&
           is_alone(s, who.agent) && !is_amid_unrest(s, act);
}

/* "michhile pulis guli chhore. ... gulite duijon mara jan": in an article that told of unrest, who
 * falls to nobody that is named fell to that; but a rape or an abduction stands by itself. */
static bool fell_amid_unrest(const gh_scene *s, const gh_act *act, gh_str code,
                             const gh_filler *victim)
{
    bool fell = (act->frame->traits & GH_FRAME_VIOLENT) && !act->negated &&
                !only_says_which(s, act, victim) && gh_str_starts(code, GH_STR("18")) &&
                !gh_str_starts_any(code, "181 1821");
    for (uint32_t i = 0; fell && i < s->coding->records.n; i++)
        if (is_unrest(&s->coding->records.p[i]))
            return true;
    return false;
}

/* "[durbrittora] koktel bisphoron ghotay", "gonopitunite ekjon nihoto": nobody who is named. */
static bool is_open_violence(const gh_filler *agent)
{
    return !agent || agent->inferred || gh_role_is(agent->code.role, "CRM UAF");
}

/* They protest in public (14), and demand and blame (10, 11) even where nobody is named; "boma
 * hamlay tinjon nihoto": whoever it is that bombs is no private person; "noyjoner biruddhe mamla
 * koren [tar stri]" (sued nine): what is brought before police or court is theirs. */
static bool is_in_public(const gh_scene *s, const gh_act *act, gh_str code, gh_pair who)
{
    const uint32_t traits = act->frame->traits;
    if (is_tantrum(s, act, code, who))
        return false;
    if (gh_str_starts(code, GH_STR("14")) ||
        (is_named(who.patient) && !act->negated && (traits & GH_FRAME_JUSTICE)) ||
        ((traits & GH_FRAME_VIOLENT) && gh_str_equal(code, GH_STR("180")) &&
         are_very_many(s, who.patient)))
        return true;
    if ((traits & GH_FRAME_PUBLIC) && is_open_violence(who.agent))
        return true;
    if ((traits & GH_FRAME_VIOLENT) && are_very_many(s, who.agent)) /* "koyek hajar manush" */
        return true;
    if (!who.agent &&
        (fell_in_upheaval(s, act, who.patient) || fell_amid_unrest(s, act, code, who.patient)))
        return true;
    bool review = gh_str_equal(code, GH_STR("111")) && is_anybody(s, who.agent);
    return !who.patient && gh_str_starts_any(code, "10 11") && !review;
}

/* "durbritto": criminals of no known group, armed men if they are after one person; several that
 * are called gunmen or terrorists are a gang, and no private person. */
static bool is_criminal(const gh_scene *s, gh_pair who)
{
    const gh_mention *m = gh_event_mention(s, who.agent);
    bool armed = m && (m->militant || (m->kinds & GH_KIND_ARMED));
    if (armed && m->plural) /* "[ostrodharira] krishokke tule nie gechhe" */
        return false;
    return who.agent && (strcmp(who.agent->code.role, "CRM") == 0 ||
                         (strcmp(who.agent->code.role, "UAF") == 0 && is_one(s, who.patient)));
}

/* "[chikitsokra] asha prokash korechhen": hopes, fears, praise; but one joins another's cause, and
 * to deny is to answer somebody. */
static bool is_comment(const gh_act *act, gh_str code)
{
    if (gh_str_equal(code, GH_STR("051")))
        return !(act->frame->traits & GH_FRAME_PUBLIC);
    return gh_str_starts(code, GH_STR("01")) && !gh_str_starts_any(code, "010 016");
}

/* "[shiksharthira] nihotoder smorone nirobota palon koren": where the article told of unrest, its
 * dead are mourned in public. */
static bool is_public_mourning(const gh_scene *s, const gh_act *act, gh_str code, gh_pair who)
{
    return gh_str_equal(code, GH_STR("018")) && who.agent && who.patient && !is_one(s, who.agent) &&
           is_amid_unrest(s, act);
}

/* "[jomi] nie [birodher] jere" (over a quarrel about land), "[rajnoitik] [birodhe]": what is behind
 * an act of force is told. */
static bool is_strife_of(const gh_scene *s, uint32_t kind)
{
    enum { NEAR = 4 };
    const gh_parse *p = s->parse;
    for (uint16_t i = 0; i < p->n; i++)
        for (uint16_t k = (uint16_t)(i + 1); k < p->n && k <= i + NEAR; k++)
            if (gh_refer_has_class(p, i, kind) &&
                gh_refer_has_class(p, k, p->lexicon->class_strife))
                return true;
    return false;
}

/* "[BNPr dui pokkher] birodher jere" (over a feud of two sides of the BNP): a party's quarrel. */
static bool is_strife_of_party(const gh_scene *s)
{
    enum { NEAR = 2 }; /* "jubodoler obhyontorin kondol" */
    const gh_parse *p = s->parse;
    for (uint16_t k = 0; k < s->mentions.n; k++) {
        const gh_mention *m = &s->mentions.p[k];
        bool party =
            ((m->kinds & GH_KIND_PARTY) || m->of_party) && (m->functions & GH_FUNCTION_GEN);
        for (uint16_t i = m->after; party && i < p->n && i < m->after + NEAR; i++)
            if (gh_refer_has_class(p, i, p->lexicon->class_strife))
                return true;
    }
    return false;
}

/* "jomi nie birodhe protipokkher gulite [BNP neta] nihoto": one's quarrel about land is one's own,
 * whatever party one is of. */
static bool is_own_quarrel(const gh_scene *s, gh_str code, gh_pair who)
{
    bool own = is_private(who.agent) && who.patient && is_one(s, who.patient) &&
               !gh_role_starts(who.patient->code.role, "COP MIL JUD MED");
    return own && gh_str_starts(code, GH_STR("18")) &&
           is_strife_of(s, s->parse->lexicon->class_private);
}

/* "[FBCCI-er sobhapoti] udbeg prokash koren": he speaks for a society. */
static bool is_head_of_society(const gh_scene *s, const gh_filler *f)
{
    const gh_mention *m = gh_event_mention(s, f);
    return m && (m->body_kinds & GH_KIND_GROUP) && (m->kinds & GH_KIND_PERSON);
}

/* Crime and talk between private persons with no group, office or political motive is no event. */
bool gh_event_is_private_matter(const gh_scene *s, const gh_act *act, gh_str code, gh_pair who)
{
    /* "[futbolar] sofore asen": a private trip is no visit. */
    if ((act->frame->traits & GH_FRAME_VISIT) && who.agent &&
        (is_private(who.agent) || strncmp(who.agent->code.role, "ELI", 3) == 0))
        return true;
    if (is_public_mourning(s, act, code, who))
        return false;
    if (is_own_quarrel(s, code, who))
        return true;
    if (gh_str_starts(code, GH_STR("18")) && is_named(who.patient) &&
        (is_strife_of(s, s->parse->lexicon->class_political) || is_strife_of_party(s)))
        return false;
    bool criminal = is_criminal(s, who);
    /* nor is one trader or doctor, unlike a crowd, a firm or the press */
    bool in_public = is_in_public(s, act, code, who);
    bool nobody = criminal && !in_public && who.patient && has_no_weight(who.patient) &&
                  strcmp(who.patient->code.role, "MED") != 0 &&
                  (!(who.patient->kinds & MANY) || is_one_of_a_trade(s, who.patient));
    bool of_no_role = is_anybody(s, who.agent) && !gh_str_starts(code, GH_STR("14"));
    bool nobodys = is_private(who.patient) || is_victim_of_crime(s, act, code, who.patient);
    bool among = (is_private(who.agent) || criminal || of_no_role) && nobodys && !in_public;
    if ((among || nobody || is_crime_of_one(s, code, who)) && !who.in_company)
        return true;
    /* "[daktar] bolen, take haspatale nite hobe": nor what they find that must be done; but
     * students must be heard. */
    bool advice =
        gh_event_directive(s, act) && who.agent && strncmp(who.agent->code.role, "EDU", 3) != 0;
    return (is_comment(act, code) || advice) && has_no_weight(who.agent) &&
           !is_head_of_society(s, who.agent) && has_no_weight(who.patient);
}

bool gh_event_has_weight(const gh_filler *f)
{
    return !has_no_weight(f);
}

/* Sentences, protests and attacks: what no article of markets or films tells in passing. */
static bool is_force_or_protest(gh_str code)
{
    return gh_str_starts_any(code, "116 173 14 18 19");
}

/* What the opposition says of a flood or of prices, though a pronoun stands for it. */
static bool are_words(gh_str code, gh_pair who)
{
    bool party = who.agent && gh_role_starts(who.agent->code.role, "OPP PTY");
    return party && gh_str_starts_any(code, "10 11 12 13");
}

/* "[Bangladesh Bank] bankgulor proti nirdesh dey", "[byabsayira] shulko komanor dabi janan": of
 * what is bought and sold, what an office and those in trade want of one another is no market. */
static bool is_regulation(const gh_scene *s, gh_str code, gh_pair who)
{
    const char *trade = "BUS LAB AGR NGO";
    if (s->coding->domain != GH_DOMAIN_MARKET || !who.agent || !who.patient ||
        !gh_str_starts_any(code, "02 10 13"))
        return false;
    const char *a = who.agent->code.role, *b = who.patient->code.role;
    return (strcmp(a, "GOV") == 0 && gh_role_is(b, trade)) ||
           (gh_role_is(a, trade) && strcmp(b, "GOV") == 0);
}

/* "[BNP netrir] mrityute [cricket board] shok janay": whoever mourns a politician. */
static bool is_public_grief(gh_pair who, gh_str code)
{
    return gh_str_starts(code, GH_STR("018")) && who.patient &&
           gh_event_is_political(who.patient->code);
}

/* Of an article of sport, markets, ... only what officials or armed men do counts, told in one
 * clause where it is a game; force and protest also where another sentence names him. */
bool gh_event_is_off_subject(const gh_scene *s, gh_pair who, gh_str code, char link)
{
    bool sport = s->coding->domain == GH_DOMAIN_SPORT, game = gh_event_is_game(s);
    /* "[cineplex] bhangchur kore": no show, but what befell its house */
    bool wrecked = !sport && who.patient && gh_role_is(who.patient->code.role, "BUS MED NGO") &&
                   gh_str_starts_any(code, "145 18");
    bool official = wrecked || is_armed_or_official(who.agent, sport) ||
                    is_armed_or_official(who.patient, sport);
    /* "[nirmatake] karadondo dewa hoyechhe": a court is none of the show */
    bool justice =
        !sport && who.patient && who.patient->link <= 'b' && gh_str_starts_any(code, "116 173");
    /* "[bank hishab] tolob kora hoyechhe": what offices take, shut down or inquire into is no price
     */
    bool measure = s->coding->domain == GH_DOMAIN_MARKET && gh_str_starts_any(code, "171 1721 090");
    bool known = link <= (game ? 'a' : 'b') || justice || measure || is_regulation(s, code, who) ||
                 (!game && (is_force_or_protest(code) || (!sport && are_words(code, who))));
    return (!known || !official) && !is_public_grief(who, code);
}
