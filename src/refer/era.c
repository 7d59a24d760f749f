/* era.c - when an undated article was written, as far as offices tell: who is called prime minister
 * in it, with "former" or without, and the last year that it names. */
#include "refer/refer.h"

enum { STILL = 99999999 };

static bool is_former(const gh_parse *p, uint16_t at)
{
    return at > 0 && p->items[at - 1].particle == GH_PARTICLE_FORMER;
}

static void add_term(gh_era *era, int32_t from, int32_t to, uint16_t witness)
{
    if (era->term_count < GH_ERA_TERMS)
        era->terms[era->term_count++] = (gh_term){from, to, witness};
}

/* "prodhanmontri [Sheikh Hasina]" was written in one of the terms of her office, "sabek montri [A]"
 * after it. */
static void add_terms(const gh_refer *r, uint32_t row, bool former, gh_era *era)
{
    uint32_t end;
    uint16_t witness = ++era->witnesses;
    bool held = false;
    for (row = gh_refer_rows_of_actor(r, row, &end); row < end; row++) {
        const gh_actor_row *a = gh_row(r->lexicon, ACTOR, actor, row);
        bool office = gh_refer_row_has_role(r, row, "GOV");
        held |= office;
        if (former ? held && !office : office)
            add_term(era, (int32_t)a->from, a->to ? (int32_t)a->to : STILL, witness);
    }
}

/* "prodhan upodeshta [odhyapok Dr.] Muhammad Yunus": where the name begins. */
static uint16_t skip_styles(const gh_refer *r, const gh_parse *p, uint16_t at)
{
    enum { MOST = 3 };
    gh_unit style;
    for (int i = 0; i < MOST && at + 1u < p->n; i++) {
        const gh_item *item = &p->items[at];
        bool short_form = item->token->flags & GH_TOKEN_ABBREVIATION;
        bool honorific = item->particle == GH_PARTICLE_HONORIFIC;
        if (short_form || honorific)
            at++;
        else if (gh_refer_unit(r, p, at, &style) && style.role && !style.actor &&
                 !(gh_row(r->lexicon, ROLE, role, style.role - 1)->kind & GH_KIND_OFFICE))
            at = (uint16_t)(at + style.length);
        else
            break;
    }
    return at;
}

/* "BNP-r [cheyarmyaner] upodeshta Abdus Salam", the BNP chairman's adviser: of no state. */
static bool is_of_other(const gh_refer *r, const gh_parse *p, uint16_t at)
{
    gh_unit owner;
    return at > 0 && gh_item_case(&p->items[at - 1]) == GH_GEN &&
           !(gh_refer_unit(r, p, at - 1, &owner) && owner.state);
}

static void note_office(const gh_refer *r, const gh_parse *p, uint16_t at, gh_era *era)
{
    gh_unit title, name;
    if (!gh_refer_unit(r, p, at, &title) || !title.role || title.grammatical_case > GH_NOM ||
        is_of_other(r, p, at))
        return;
    const gh_role_row *role = gh_row(r->lexicon, ROLE, role, title.role - 1);
    uint16_t next = skip_styles(r, p, (uint16_t)(at + title.length));
    if (!(role->kind & GH_KIND_OFFICE) || !(role->traits & GH_ROLE_NATIONAL) || next >= p->n ||
        !gh_refer_unit(r, p, next, &name) || !name.actor || name.ambiguous ||
        !gh_str_equal(gh_lexicon_string(r->lexicon, role->role), GH_STR("GOV")))
        return;
    add_terms(r, name.actor - 1, is_former(p, at), era);
}

/* The year after which the lexicon knows nothing. */
static int32_t last_year(const gh_lexicon *lexicon)
{
    uint32_t n = gh_lexicon_row_count(lexicon, GH_TABLE_ACTOR);
    int32_t last = 0;
    for (uint32_t row = 0; row < n; row++) {
        int32_t from = (int32_t)gh_row(lexicon, ACTOR, actor, row)->from;
        last = from > last ? from : last;
    }
    return last / 10000;
}

/* "[NCP]": the day it was founded; "[Awami League]": its last day in power. True: it had any. */
static bool note_actor(const gh_refer *r, const gh_parse *p, uint16_t at, gh_era *era)
{
    gh_unit u;
    uint32_t end;
    bool ruled = false;
    if (!gh_refer_unit(r, p, at, &u) || !u.actor || u.ambiguous)
        return false;
    uint32_t row = gh_refer_rows_of_actor(r, u.actor - 1, &end);
    int32_t founded = (int32_t)gh_row(r->lexicon, ACTOR, actor, row)->from;
    era->newest = founded > era->newest ? founded : era->newest;
    for (; row < end; row++) {
        const gh_actor_row *a = gh_row(r->lexicon, ACTOR, actor, row);
        gh_str code = gh_lexicon_string(r->lexicon, a->code);
        if (!(a->kind & GH_KIND_PARTY) || !a->to || !gh_refer_row_has_role(r, row, "GOV") ||
            !gh_str_starts(code, gh_str_of(r->setting->home)))
            continue;
        ruled = true;
        if ((int32_t)a->to > era->ruled_until)
            era->ruled_until = (int32_t)a->to;
    }
    return ruled;
}

/* "[2021] saler Julaiye ber hoye jabe": a year that lies ahead is not the article's own. */
static bool is_ahead(const gh_parse *p, uint16_t at)
{
    for (int c = gh_parse_clause_at(p, at); c >= 0 && c < p->clause_count; c++) {
        const gh_verb *v = p->clauses[c].verb >= 0 ? &p->verbs[p->clauses[c].verb] : NULL;
        if (v && v->kind == GH_VERB_FINITE)
            return gh_feature(v->features, TENSE) == GH_FUT;
    }
    return false;
}

void gh_refer_note_era(const gh_refer *r, const gh_parse *p, gh_era *era)
{
    enum { FIRST_YEAR = 1990 };
    if (!era->last_year)
        era->last_year = last_year(r->lexicon);
    bool ruled = false, outlawed = false;
    for (uint16_t at = 0; at < p->n; at++) {
        note_office(r, p, at, era);
        ruled |= note_actor(r, p, at, era);
        outlawed |= gh_refer_word_has_class(p, at, p->lexicon->class_outlawed);
        era->overthrown |= gh_refer_word_has_class(p, at, p->lexicon->class_overthrow);
    }
    era->overthrown |= ruled && outlawed; /* "nishiddho [Chhatroliger] michhil" */
    for (uint32_t i = 0; i < p->numbers.n; i++) {
        const gh_quantity *q = &p->numbers.p[i];
        if (!q->people && !q->percent && q->count == 1 && q->value >= FIRST_YEAR &&
            q->value <= era->last_year && (int32_t)q->value > era->year &&
            !is_ahead(p, (uint16_t)(q->first - p->first)))
            era->year = (int32_t)q->value;
    }
}

/* Most of what there is to read is older than what came to office in the year before the release.
 */
static int32_t long_ago(const gh_lexicon *lexicon)
{
    gh_date day = gh_lexicon_release(lexicon);
    return (day.year - 1) * 10000 + day.month * 100 + day.day;
}

/* How many of those named in office were in it that day. */
static int witnesses_on(const gh_era *era, int32_t day)
{
    int count = 0;
    uint16_t last = 0;
    for (uint16_t i = 0; i < era->term_count; i++) {
        const gh_term *t = &era->terms[i];
        if (t->witness == last || day < t->from || day > t->to)
            continue;
        count++;
        last = t->witness;
    }
    return count;
}

/* A day before a year that the article names is worth less. */
static int worth(const gh_era *era, int32_t day)
{
    return 2 * witnesses_on(era, day) - (day / 10000 < era->year ? 1 : 0);
}

/* "[Juboliger] sobha": all that is named ruled of late, or was there then, as if it never fell. */
static bool is_before_fall(const gh_era *era, int32_t usual)
{
    enum { OF_LATE = 50000 }; /* five years */
    return !era->overthrown && era->ruled_until + OF_LATE >= usual &&
           era->newest <= era->ruled_until && worth(era, era->ruled_until) >= worth(era, usual);
}

/* The day on which most of those named in office were in it: the end of the last year named, the
 * usual one, or the end of a term, the latest that is as good. */
bool gh_refer_take_era(gh_refer *r, const gh_era *era)
{
    bool dated = era->year && era->year < era->last_year;
    int32_t usual = long_ago(r->lexicon), best = dated ? era->year * 10000 + 1231 : usual;
    int most = worth(era, best);
    if (worth(era, usual) > most) {
        best = usual;
        most = worth(era, usual);
    }
    bool of_term = false;
    for (uint16_t i = 0; i < era->term_count; i++) {
        int32_t day = era->terms[i].to;
        int w = worth(era, day);
        if (w > most || (w == most && of_term && day > best)) {
            best = day;
            most = w;
            of_term = true;
        }
    }
    if (!dated && !of_term && is_before_fall(era, usual))
        best = era->ruled_until;
    /* "[NCP] ... 2024 saler": whoever names it writes after it was founded, whatever year he
     * recalls */
    if (best < era->newest)
        best = usual < era->newest ? era->newest : usual;
    /* A day worked out from weekdays stands, unless more of those named are in office later: nobody
     * is called by an office that he is only to hold. */
    if (r->day && (best <= r->day || witnesses_on(era, r->day) >= witnesses_on(era, best)))
        return false;
    bool overruled = r->day != 0;
    r->day = best == STILL ? 0 : best;
    r->estimated = true;
    return overruled;
}
