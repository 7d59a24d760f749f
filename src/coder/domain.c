/* domain.c - articles of sport, weather, accidents, markets and entertainment, told by the words
 * they use. */
#include "coder/coder.h"

static void count_word(const gh_lexicon *lexicon, uint32_t lemma, uint32_t *points)
{
    uint32_t n;
    const gh_entry *entries = gh_lexicon_entries(lexicon, lemma, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (entries[i].table != GH_TABLE_DOMAIN)
            continue;
        const gh_domain_row *row = gh_row(lexicon, DOMAIN, domain, entries[i].row);
        points[row->domain] += row->weight;
        return;
    }
}

/* Returns the number of words. */
static uint32_t count_points(const gh_coder *coder, uint32_t *points)
{
    uint32_t words = 0;
    for (uint32_t i = 0; i < coder->text.tokens.n; i++) {
        const gh_token *token = &coder->text.tokens.p[i];
        if (!(token->flags & GH_TOKEN_WORD))
            continue;
        words++;
        const gh_form *form = gh_forms_get(coder->forms, token->form);
        if ((form->flags & GH_FORM_DOMAIN) && form->count)
            count_word(coder->lexicon, form->analyses[0].lemma, points);
    }
    return words;
}

/* The one that outweighs politics and has more than a point in every 25 words; 0 when none. */
uint8_t gh_coder_domain(const gh_coder *coder)
{
    uint32_t points[GH_DOMAIN_MAX] = {0}, words = count_points(coder, points);
    unsigned most = 0;
    for (unsigned d = 1; d < GH_DOMAIN_MAX; d++)
        if (d != GH_DOMAIN_POLITICS && d != GH_DOMAIN_MEMORY && d != GH_DOMAIN_ARGUMENT &&
            points[d] > points[most])
            most = d;
    bool outweighs = points[most] > points[GH_DOMAIN_POLITICS] && points[most] * 25 > words;
    return outweighs ? (uint8_t)most : 0;
}

/* "1971 saler March", "1947-e": years of long ago, which an article about them repeats. */
static uint32_t count_old_years(const gh_coder *coder)
{
    const double earliest = 1900, latest = 2000;
    uint32_t years = 0;
    for (uint32_t i = 0; i < coder->text.tokens.n; i++) {
        const gh_token *token = &coder->text.tokens.p[i];
        if (!(token->flags & GH_TOKEN_NUMBER))
            continue;
        uint32_t length;
        double year = gh_digits_value(gh_forms_get(coder->forms, token->form)->canonical, &length);
        years += year >= earliest && year < latest;
    }
    return years;
}

void gh_coder_read_memory(const gh_coder *coder, bool *ret_about, bool *ret_speaks)
{
    enum { SOME = 3, LEAST = 6, WORDS_A_POINT = 80 };
    uint32_t points[GH_DOMAIN_MAX] = {0}, words = count_points(coder, points);
    uint32_t found = points[GH_DOMAIN_MEMORY] + count_old_years(coder);
    *ret_about = found >= LEAST && found * WORDS_A_POINT > words;
    *ret_speaks = found >= SOME;
}

static bool is_report(const gh_lexicon *lexicon, const gh_analysis *a)
{
    uint32_t n;
    const gh_entry *entries = gh_lexicon_entries(lexicon, a->lemma, &n);
    for (uint32_t k = 0; k < n && gh_feature(a->features, VERBFORM) == GH_FIN; k++)
        if (entries[k].table == GH_TABLE_VERB && entries[k].column == 0 &&
            (gh_row(lexicon, VERB, verb, entries[k].row)->traits & GH_VERB_REPORT))
            return true;
    return false;
}

/* "bolen", "janiyechhe": how often somebody is told to say something; and how many verbs have the
 * old endings of "korite hoibe", which nobody keeps up but the writers of editorials. */
static void count_verbs(const gh_coder *coder, uint32_t *ret_reports, uint32_t *ret_old)
{
    *ret_reports = *ret_old = 0;
    for (uint32_t i = 0; i < coder->text.tokens.n; i++) {
        const gh_token *token = &coder->text.tokens.p[i];
        const gh_form *form =
            token->flags & GH_TOKEN_WORD ? gh_forms_get(coder->forms, token->form) : NULL;
        if (!form || !form->count || form->analyses[0].pos != GH_UPOS_VERB)
            continue;
        *ret_reports += is_report(coder->lexicon, &form->analyses[0]);
        *ret_old += gh_feature(form->analyses[0].features, STYLE) != 0;
    }
}

/* "othocho", "bostuto", "orthat": a column weighs and concludes where a report quotes. */
bool gh_coder_reads_argument(const gh_coder *coder)
{
    enum { LEAST = 5, WORDS_A_POINT = 150, POINTS_A_REPORT = 2 };
    uint32_t points[GH_DOMAIN_MAX] = {0}, words = count_points(coder, points);
    uint32_t reports, old;
    count_verbs(coder, &reports, &old);
    uint32_t found = points[GH_DOMAIN_ARGUMENT] + old;
    return found >= LEAST && found * WORDS_A_POINT > words && found > POINTS_A_REPORT * reports;
}
