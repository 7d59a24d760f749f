/* setting.c - the country an article is about.
 *
 * A role word without a country ("police", "the government") takes the country of the setting.
 * One pass over the tokens counts the countries named, and those whose parties and people are; home
 * is the default, and a foreign country takes over only when the article names it, as more than a
 * land that one deals with, goes to or thinks of (elsewhere.c), and hardly names home. */
#include "where/where.h"

enum {
    COUNTRIES = 64,
    LEAD = 60,   /* tokens: the first sentences set the scene */
    IN_LEAD = 3, /* weight of a name there; of another 1 */
};

typedef struct tally {
    struct {
        uint32_t iso; /* string id */
        uint32_t count;
        uint32_t here; /* of that, not as the other side or a goal */
    } list[COUNTRIES];
    uint32_t n;
    uint32_t home;   /* string id */
    bool other_side; /* what is counted is another side or a goal */
    bool returns;    /* ... comes home, or is sent there */
} tally;

static void count_country(tally *t, uint32_t iso, uint32_t weight)
{
    uint32_t i = 0, here = t->other_side && iso != t->home ? 0 : weight;
    while (i < t->n && t->list[i].iso != iso)
        i++;
    if (i == COUNTRIES)
        return;
    if (i == t->n)
        t->list[t->n++].iso = iso;
    t->list[i].count += weight;
    t->list[i].here += here;
}

static bool count_entry(const gh_lexicon *lexicon, gh_entry entry, uint32_t weight, gh_str home,
                        tally *t)
{
    if (entry.table == GH_TABLE_STATE_NAME) {
        const gh_state_name_row *name = gh_row(lexicon, STATE_NAME, state_name, entry.row);
        uint32_t iso = gh_row(lexicon, STATE, state, name->state - 1)->iso;
        /* "Malaysiay 30 [Bangladeshi] atok": at home people are seldom called after the country,
         * but those who were sent back are there. */
        bool people = name->kind == GH_STATE_NAME_ADJECTIVE || name->kind == GH_STATE_NAME_PEOPLE;
        bool own = people && gh_str_equal(gh_lexicon_string(lexicon, iso), home);
        if (!own || t->returns)
            count_country(t, iso, weight);
        return true;
    }
    if (entry.table == GH_TABLE_PLACE_NAME) {
        const gh_place_name_row *name = gh_row(lexicon, PLACE_NAME, place_name, entry.row);
        if (name->traits & GH_NAME_AMBIGUOUS)
            return false;
        count_country(t, gh_row(lexicon, PLACE, place, name->place - 1)->country, weight);
        return true;
    }
    /* "[BNP] mohasochib": a party or person of a country is of its affairs; the press is not. */
    if (entry.table == GH_TABLE_ACTOR_NAME) {
        const gh_actor_name_row *name = gh_row(lexicon, ACTOR_NAME, actor_name, entry.row);
        const gh_actor_row *row = gh_row(lexicon, ACTOR, actor, name->actor - 1);
        gh_str code = gh_lexicon_string(lexicon, row->code);
        if (code.n < 3 || (name->traits & GH_NAME_AMBIGUOUS) ||
            (row->kind & (GH_KIND_MEDIUM | GH_KIND_IGO)))
            return false;
        uint32_t iso = gh_lexicon_find(lexicon, (gh_str){code.p, 3});
        if (iso)
            count_country(t, iso, 1);
        return iso;
    }
    return false;
}

/* "[Raiganj]", of Bangladesh and of India: the place at home, if there is one, comes first. */
static uint32_t place_at_home(const gh_lexicon *lexicon, const gh_entry *entries, uint32_t n,
                              gh_str home)
{
    for (uint32_t i = 0; i < n; i++) {
        if (entries[i].table != GH_TABLE_PLACE_NAME)
            continue;
        uint32_t place = gh_row(lexicon, PLACE_NAME, place_name, entries[i].row)->place;
        uint32_t iso = gh_row(lexicon, PLACE, place, place - 1)->country;
        if (gh_str_equal(gh_lexicon_string(lexicon, iso), home))
            return i;
    }
    return 0;
}

/* "[bangk]-ke" (the bank) reads as "in Bangkok", too: no place for sure. */
static bool may_be_thing(const gh_form *form, const gh_analysis *place)
{
    for (uint16_t a = 0; a < form->count; a++) {
        const gh_analysis *other = &form->analyses[a];
        if (other->pos == GH_UPOS_NOUN && other->certainty != GH_GUESSED &&
            other->stem != place->stem && gh_feature(other->features, CASE) == GH_ACC &&
            gh_feature(place->features, CASE) == GH_LOC)
            return true;
    }
    return false;
}

static void count_form(const gh_lexicon *lexicon, const gh_form *form, uint32_t weight, gh_str home,
                       tally *t)
{
    for (uint16_t a = 0; a < form->count; a++) {
        uint32_t stem = form->analyses[a].stem, n;
        if (stem == 0 || stem >= gh_lexicon_string_count(lexicon) ||
            may_be_thing(form, &form->analyses[a]))
            continue;
        const gh_entry *entries = gh_lexicon_entries(lexicon, stem, &n);
        uint32_t first = place_at_home(lexicon, entries, n, home);
        for (uint32_t i = 0; i < n; i++)
            if (count_entry(lexicon, entries[(first + i) % n], weight, home, t))
                return;
    }
}

static bool is_word(const gh_form *form, uint32_t word, bool last)
{
    for (uint16_t a = 0; last && a < form->count; a++)
        if (form->analyses[a].stem == word || form->analyses[a].lemma == word)
            return true;
    return form->id == word;
}

/* "[dokshin Koriyar] polish": the tokens of the longest name of several words that begins at `at`,
 * 0 without one. */
static uint32_t match_name(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                           uint32_t at, gh_entry *ret_entry)
{
    const uint32_t tables =
        1u << GH_TABLE_STATE_NAME | 1u << GH_TABLE_PLACE_NAME | 1u << GH_TABLE_ACTOR_NAME;
    const gh_form *first = gh_forms_get(forms, text->tokens.p[at].form);
    uint32_t n = 0, longest = 0;
    const gh_phrase *phrases = NULL;
    if ((first->flags & GH_FORM_PHRASE) && first->id < gh_lexicon_string_count(lexicon))
        phrases = gh_lexicon_phrases(lexicon, first->id, &n);
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t *words = gh_lexicon_list(lexicon, phrases[i].words);
        uint32_t count = words[0], k = 1;
        if (!(tables >> phrases[i].entry.table & 1) || count <= longest ||
            at + count > text->tokens.n)
            continue;
        while (
            k < count && (text->tokens.p[at + k].flags & GH_TOKEN_WORD) &&
            is_word(gh_forms_get(forms, text->tokens.p[at + k].form), words[1 + k], k + 1 == count))
            k++;
        if (k < count)
            continue;
        longest = count;
        *ret_entry = phrases[i].entry;
    }
    return longest;
}

/* Counts the name that begins at a token; the tokens that it has. */
static uint32_t count_name(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                           uint32_t at, gh_str home, tally *t)
{
    const gh_token *token = &text->tokens.p[at];
    uint32_t weight = at < LEAD ? IN_LEAD : 1;
    gh_entry entry = {0};
    if (!(token->flags & GH_TOKEN_WORD))
        return 1;
    uint32_t words = match_name(lexicon, forms, text, at, &entry);
    /* "[New York Times]": not the town */
    bool actor = entry.table == GH_TABLE_ACTOR_NAME;
    uint32_t last = at + (words ? words - 1 : 0);
    t->returns = gh_where_returns(lexicon, forms, text, last);
    t->other_side = gh_where_is_elsewhere(lexicon, forms, text, at, last);
    if (words && !actor && count_entry(lexicon, entry, weight, home, t))
        return words;
    const gh_form *form = gh_forms_get(forms, token->form);
    if (form->flags & GH_FORM_NAME)
        count_form(lexicon, form, weight, home, t);
    return 1;
}

gh_setting gh_where_setting(const gh_lexicon *lexicon, const gh_forms *forms, const gh_text *text,
                            gh_str home)
{
    gh_setting setting = {0};
    if (home.n == 3)
        memcpy(setting.home, home.p, 3);
    tally t = {.home = home.n ? gh_lexicon_find(lexicon, home) : 0};
    for (uint32_t i = 0; i < text->tokens.n;)
        i += count_name(lexicon, forms, text, i, home, &t);
    uint32_t best = 0, at_home = 0;
    for (uint32_t i = 0; i < t.n; i++) {
        if (home.n && gh_str_equal(gh_lexicon_string(lexicon, t.list[i].iso), home))
            at_home = t.list[i].count;
        if (t.list[i].count > t.list[best].count)
            best = i;
    }
    /* "Trump ... Venezuelar president ... juktorashtroke": of others, with no word of home */
    bool abroad = t.n > 1 && at_home == 0 && t.list[best].here && t.list[best].count > IN_LEAD;
    memcpy(setting.country, setting.home, sizeof setting.country);
    /* "[Chin] sofore ... [Beijing-e]": as often a goal as not, it is told of from home */
    bool there = t.list[best].here > 2 * at_home + 2 && 2 * t.list[best].here > t.list[best].count;
    if (t.n && (home.n == 0 || abroad || there)) {
        gh_str iso = gh_lexicon_string(lexicon, t.list[best].iso);
        if (iso.n == 3)
            memcpy(setting.country, iso.p, 3);
    }
    return setting;
}
