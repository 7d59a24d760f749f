/* rows.c - every cell of every row holds what its column may hold. */
#include "lexicon/open.h"
#include "lexicon/schema.h"

typedef struct pool {
    const uint32_t *p;
    size_t n;
    uint32_t string_count;
} pool;

static bool check_list(const pool *lists, uint32_t offset)
{
    if (offset >= lists->n || lists->p[offset] > lists->n - offset - 1)
        return false;
    for (uint32_t i = 1; i <= lists->p[offset]; i++)
        if (lists->p[offset + i] >= lists->string_count)
            return false;
    return true;
}

/* n, then n times { slot, functions } */
static bool check_pattern(const pool *lists, uint32_t offset)
{
    if (offset >= lists->n || lists->p[offset] > (lists->n - offset - 1) / 2)
        return false;
    const uint32_t *pair = lists->p + offset + 1;
    for (uint32_t i = 0; i < lists->p[offset]; i++, pair += 2)
        if (pair[0] == 0 || pair[0] >= GH_SLOT_MAX || pair[1] >> GH_FUNCTION_BITS != 0)
            return false;
    return true;
}

/* n, then n strings, at *at, which moves behind them. */
static bool skip_values(const pool *lists, size_t *at)
{
    if (*at >= lists->n || lists->p[*at] > lists->n - *at - 1)
        return false;
    uint32_t n = lists->p[(*at)++];
    for (uint32_t i = 0; i < n; i++)
        if (lists->p[(*at)++] >= lists->string_count)
            return false;
    return true;
}

/* { code, n, then n times { condition, values } } */
static bool skip_rule(const pool *lists, size_t *at)
{
    if (*at + 2 > lists->n || lists->p[*at] >= lists->string_count)
        return false;
    uint32_t conditions = lists->p[*at + 1];
    *at += 2;
    for (uint32_t i = 0; i < conditions; i++) {
        if (*at >= lists->n || lists->p[*at] == 0 || lists->p[*at] >= GH_CONDITION_MAX)
            return false;
        (*at)++;
        if (!skip_values(lists, at))
            return false;
    }
    return true;
}

static bool check_when(const pool *lists, uint32_t offset)
{
    if (offset >= lists->n)
        return false;
    size_t at = (size_t)offset + 1;
    for (uint32_t i = 0; i < lists->p[offset]; i++)
        if (!skip_rule(lists, &at))
            return false;
    return true;
}

static bool check_date(uint32_t date)
{
    uint32_t month = date / 100 % 100, day = date % 100;
    return date == 0 ||
           (date / 10000 <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31);
}

static bool check_cell(const gh_lexicon *l, const pool *lists, const gh_column *column,
                       uint32_t cell)
{
    switch (column->kind) {
    case GH_CELL_KEY:
    case GH_CELL_STR:
    case GH_CELL_RAW:
    case GH_CELL_FORMS:
        return cell < l->string_count;
    case GH_CELL_LIST:
        return check_list(lists, cell);
    case GH_CELL_INT:
    case GH_CELL_DECIMAL:
        return true;
    case GH_CELL_DATE:
        return check_date(cell);
    case GH_CELL_ENUM:
        return cell <= column->vocabulary.count;
    case GH_CELL_FLAGS:
        return (uint64_t)cell >> column->vocabulary.count == 0;
    case GH_CELL_KINDS:
        return (cell & ~GH_REQUIRED) >> column->vocabulary.count == 0;
    case GH_CELL_FEATS:
        return gh_features_valid(cell);
    case GH_CELL_REF:
        return cell <= l->tables[column->table].row_count;
    case GH_CELL_PATTERN:
        return check_pattern(lists, cell);
    case GH_CELL_WHEN:
        return check_when(lists, cell);
    case GH_CELL_SOURCE:
        return cell == 0;
    case GH_CELL_MAX:
        break;
    }
    return false;
}

bool gh_lexicon_check_rows(const gh_lexicon *l, size_t list_count)
{
    pool lists = {l->lists, list_count, l->string_count};
    for (uint32_t t = 0; t < GH_TABLE_MAX; t++) {
        const uint32_t *cell = l->tables[t].cells;
        for (uint32_t row = 0; row < l->tables[t].row_count; row++)
            for (uint32_t c = 0; c < gh_schemas[t].column_count; c++)
                if (!check_cell(l, &lists, &gh_schemas[t].columns[c], *cell++))
                    return false;
    }
    return true;
}
