#include "store/filter.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/bounds.h"
#include "base/status.h"
#include "store/query.h"

const char *const gh_filter_names[GH_FILTER_KEYS] = {
    [GH_FILTER_FROM] = "from",       [GH_FILTER_TO] = "to",
    [GH_FILTER_OUTLET] = "outlet",   [GH_FILTER_LANGUAGE] = "language",
    [GH_FILTER_COUNTRY] = "country", [GH_FILTER_ACTOR] = "actor",
    [GH_FILTER_ROLE] = "role",       [GH_FILTER_CODE] = "code",
    [GH_FILTER_PLOVER] = "plover",   [GH_FILTER_STATUS] = "status",
    [GH_FILTER_PLACE] = "place",     [GH_FILTER_TEXT] = "text",
};

/* What must hold for a term; each "?" is its value. Names of actors, outlets and places are
 * compared without regard to the case of Latin letters. */
#define ACTORS(condition)                                                                          \
    "(r.source_id IN (SELECT id FROM actor WHERE " condition ")"                                   \
    " OR r.target_id IN (SELECT id FROM actor WHERE " condition "))"

#define OF_OUTLET "a.outlet_id IN (SELECT id FROM outlet WHERE name = ? COLLATE NOCASE)"
#define OF_LANGUAGE "(ifnull(a.lang, 'bn') = ? COLLATE NOCASE OR a.lang LIKE ? || '-%')"
#define OF_TEXT "a.id IN (SELECT rowid FROM search WHERE search MATCH ?)"

static const char *const conditions[GH_FILTER_KEYS] = {
    [GH_FILTER_FROM] = "r.date >= ?",
    [GH_FILTER_TO] = "r.date <= ?",
    [GH_FILTER_OUTLET] = OF_OUTLET,
    [GH_FILTER_LANGUAGE] = OF_LANGUAGE,
    [GH_FILTER_COUNTRY] =
        "(r.place_id IN (SELECT id FROM place WHERE country = ?) OR " ACTORS("country = ?") ")",
    [GH_FILTER_ACTOR] = ACTORS("substr(code, 1, length(?)) = ? OR name = ? COLLATE NOCASE"),
    [GH_FILTER_ROLE] = ACTORS("substr(role, 1, 3) = ? OR country = ?"),
    [GH_FILTER_CODE] = "(r.code >= ? AND r.code < ? || ':')",
    [GH_FILTER_PLOVER] = "r.plover = ?",
    [GH_FILTER_STATUS] = "r.status = ?",
    [GH_FILTER_PLACE] = "r.place_id IN (SELECT id FROM place WHERE name = ? COLLATE NOCASE)",
    [GH_FILTER_TEXT] = OF_TEXT,
};

/* What is asked of an article when articles are looked for; the other conditions speak of records.
 */
static const char *const article_conditions[GH_FILTER_KEYS] = {
    [GH_FILTER_FROM] = "a.date >= ?", [GH_FILTER_TO] = "a.date <= ?",
    [GH_FILTER_OUTLET] = OF_OUTLET,   [GH_FILTER_LANGUAGE] = OF_LANGUAGE,
    [GH_FILTER_TEXT] = OF_TEXT,
};

void gh_filter_done(gh_filter *filter)
{
    free(filter->terms);
    *filter = (gh_filter){0};
}

/* ---- Values ------------------------------------------------------------------------------ */

static bool is_digits(gh_str s)
{
    for (uint32_t i = 0; i < s.n; i++)
        if (!isdigit((unsigned char)s.p[i]))
            return false;
    return s.n > 0;
}

/* A day, month or year; "9999-12-31" of a year or month is its last day, as far as strings are
 * compared. */
static bool check_date(gh_term *term, gh_str value)
{
    static const char first[] = "-01-01", last[] = "-12-31";
    char whole[16];
    gh_date date;
    if (value.n != 4 && value.n != 7 && value.n != 10)
        return false;
    snprintf(whole, sizeof whole, "%.*s%s", (int)value.n, value.p, first + (value.n - 4));
    if (gh_date_parse(gh_str_of(whole), &date) != GH_OK)
        return false;
    if (term->key == GH_FILTER_TO && value.n < 10)
        snprintf(term->value + value.n, sizeof term->value - value.n, "%s",
                 value.n == 4 ? last : "-31");
    return true;
}

/* Two to four digits, the first two a root. */
static bool check_code(gh_str value, const gh_facts *facts)
{
    return is_digits(value) && value.n >= 2 && gh_facts_quad_gdelt(facts, value) != 0;
}

static bool check_status(gh_str value)
{
    for (int status = GH_ACTUAL; status <= GH_NEGATED; status++)
        if (gh_str_equal(value, gh_str_of(gh_record_status_name((gh_record_status)status))))
            return true;
    return false;
}

static bool check_language(gh_str value)
{
    for (uint32_t i = 0; i < value.n; i++)
        if (!isalpha((unsigned char)value.p[i]) && value.p[i] != '-')
            return false;
    return value.n >= 2;
}

static bool set_query(gh_term *term, const char *value)
{
    gh_buffer query = {0};
    gh_query_put(&query, value);
    bool fits = !query.failed && query.n <= sizeof term->value;
    if (fits)
        memcpy(term->value, query.p, query.n);
    gh_buffer_done(&query);
    return fits;
}

static bool check_value(gh_term *term, gh_str value, const gh_facts *facts)
{
    gh_country country;
    gh_actor_parts parts;
    switch (term->key) {
    case GH_FILTER_FROM:
    case GH_FILTER_TO:
        return check_date(term, value);
    case GH_FILTER_LANGUAGE:
        return check_language(value);
    case GH_FILTER_COUNTRY:
        return gh_facts_country(facts, value, &country);
    case GH_FILTER_ROLE:
        gh_facts_actor(facts, value, &parts);
        return value.n == 3 && parts.role_count == 1;
    case GH_FILTER_CODE:
        return check_code(value, facts);
    case GH_FILTER_PLOVER:
        return gh_facts_is_plover_type(facts, value);
    case GH_FILTER_STATUS:
        return check_status(value);
    case GH_FILTER_TEXT:
        return value.n > 0 && set_query(term, value.p);
    case GH_FILTER_OUTLET:
    case GH_FILTER_ACTOR:
    case GH_FILTER_PLACE:
    case GH_FILTER_KEYS:
        break;
    }
    return value.n > 0;
}

static const char *const expected[GH_FILTER_KEYS] = {
    [GH_FILTER_FROM] = "a day (YYYY-MM-DD), month (YYYY-MM) or year (YYYY)",
    [GH_FILTER_TO] = "a day (YYYY-MM-DD), month (YYYY-MM) or year (YYYY)",
    [GH_FILTER_OUTLET] = "the name of an outlet",
    [GH_FILTER_LANGUAGE] = "a code of a language, such as bn,",
    [GH_FILTER_COUNTRY] = "an ISO 3166 alpha-3 code, such as BGD,",
    [GH_FILTER_ACTOR] = "the beginning of an actor code, or a name,",
    [GH_FILTER_ROLE] = "a role of CAMEO, such as COP,",
    [GH_FILTER_CODE] = "a CAMEO code or root, such as 173 or 17,",
    [GH_FILTER_PLOVER] = "an event type of PLOVER, such as PROTEST,",
    [GH_FILTER_STATUS] = "actual, planned, conditional, alleged, denied or negated",
    [GH_FILTER_PLACE] = "the name of a place",
    [GH_FILTER_TEXT] = "something to look for",
};

static bool has_key(const gh_filter *filter, gh_filter_key key)
{
    for (uint32_t i = 0; i < filter->count; i++)
        if (filter->terms[i].key == key)
            return true;
    return false;
}

gh_status gh_filter_add(gh_filter *filter, gh_filter_key key, const char *value,
                        const gh_facts *facts, gh_error *error)
{
    if (key >= GH_FILTER_KEYS)
        return gh_error_set(error, GH_INVALID, 0, "there is no filter %d", (int)key);
    const char *name = gh_filter_names[key];
    gh_term term = {.key = key};
    if (filter->count == GH_BOUND_FILTER_TERMS)
        return gh_error_set(error, GH_INVALID, 0, "more than %u filters", GH_BOUND_FILTER_TERMS);
    if ((key == GH_FILTER_FROM || key == GH_FILTER_TO) && has_key(filter, key))
        return gh_error_set(error, GH_INVALID, 0, "--%s is given twice", name);
    if (strlen(value) > GH_BOUND_FILTER_BYTES)
        return gh_error_set(error, GH_INVALID, 0, "--%s: a value of more than %u bytes", name,
                            GH_BOUND_FILTER_BYTES);
    memcpy(term.value, value, strlen(value) + 1);
    if (!check_value(&term, gh_str_of(value), facts))
        return gh_error_set(error, GH_INVALID, 0, "--%s %s: %s is expected", name, value,
                            expected[key]);
    gh_term *terms = realloc(filter->terms, (filter->count + 1) * sizeof *terms);
    if (!terms)
        return gh_error_set(error, GH_MEMORY, 0, "no memory");
    terms[filter->count++] = term;
    filter->terms = terms;
    return GH_OK;
}

/* ---- SQL --------------------------------------------------------------------------------- */

static void put_condition(gh_buffer *sql, const char *condition, uint32_t number)
{
    for (const char *p = condition; *p; p++) {
        gh_put_char(sql, *p);
        if (*p == '?')
            gh_put_unsigned(sql, number);
    }
}

/* The terms of a key, any of which may hold; nothing when there is none. */
static bool put_alternatives(gh_buffer *sql, const gh_filter *filter, gh_filter_key key,
                             const char *condition, const char *before)
{
    bool is_first = true;
    for (uint32_t i = 0; i < filter->count; i++) {
        if (filter->terms[i].key != key)
            continue;
        gh_put_text(sql, is_first ? before : " OR ");
        gh_put_text(sql, is_first ? "(" : "");
        put_condition(sql, condition, i + 1);
        is_first = false;
    }
    if (!is_first)
        gh_put_char(sql, ')');
    return !is_first;
}

void gh_filter_put(gh_buffer *sql, const gh_filter *filter)
{
    const char *before = " WHERE ";
    for (int key = 0; key < GH_FILTER_KEYS; key++)
        if (put_alternatives(sql, filter, (gh_filter_key)key, conditions[key], before))
            before = " AND ";
}

void gh_filter_put_articles(gh_buffer *sql, const gh_filter *filter)
{
    const char *before = " AND EXISTS (SELECT 1 FROM record AS r WHERE r.article_id = a.id AND ";
    for (int key = 0; key < GH_FILTER_KEYS; key++)
        if (article_conditions[key])
            put_alternatives(sql, filter, (gh_filter_key)key, article_conditions[key], " AND ");
    bool has_any = false;
    for (int key = 0; key < GH_FILTER_KEYS; key++)
        if (!article_conditions[key] &&
            put_alternatives(sql, filter, (gh_filter_key)key, conditions[key],
                             has_any ? " AND " : before))
            has_any = true;
    if (has_any)
        gh_put_char(sql, ')');
}

void gh_filter_bind(const gh_filter *filter, sqlite3_stmt *statement)
{
    for (uint32_t i = 0; i < filter->count; i++)
        gh_sql_text_or_empty(statement, (int)i + 1, gh_str_of(filter->terms[i].value));
}
