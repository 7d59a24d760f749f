#include "write/table.h"

#include "base/date.h"

enum column { DATE, SOURCE, CODE, LABEL, TARGET, PLACE, STATUS, BY, WORDS, COLUMNS };

/* Columns are as wide as their longest usual content; on a narrow terminal those with an order
 * of `give` shrink to `least` first, the lowest order before the others. */
static const struct {
    const char *title;
    uint32_t width, least, give;
} columns[COLUMNS] = {
    [DATE] = {"date", 10, 10, 0},    [SOURCE] = {"source", 9, 9, 0}, [CODE] = {"code", 4, 4, 0},
    [LABEL] = {"act", 28, 0, 1},     [TARGET] = {"target", 9, 9, 0}, [PLACE] = {"place", 20, 6, 3},
    [STATUS] = {"status", 11, 7, 4}, [BY] = {"by", 12, 6, 2},        [WORDS] = {"words", 24, 10, 5},
};

static uint32_t sum_of(const uint32_t *widths)
{
    uint32_t sum = 0;
    for (uint32_t c = 0; c < COLUMNS; c++)
        sum += widths[c] ? widths[c] + 2 : 0;
    return sum - 2;
}

/* The widths on this screen; the words take what is left. */
static void fit_columns(const gh_screen *screen, uint32_t widths[COLUMNS])
{
    for (uint32_t c = 0; c < COLUMNS; c++)
        widths[c] = columns[c].width;
    if (screen->width == 0) {
        widths[WORDS] = UINT32_MAX / 2;
        return;
    }
    for (uint32_t order = 1; order <= 5; order++) {
        for (uint32_t c = 0; c < COLUMNS; c++) {
            uint32_t sum = sum_of(widths);
            if (columns[c].give != order || sum <= screen->width)
                continue;
            uint32_t over = sum - screen->width;
            uint32_t spare = widths[c] - columns[c].least;
            widths[c] -= over < spare ? over : spare;
            if (c == LABEL && widths[c] < 8)
                widths[c] = 0; /* too little to say anything */
        }
    }
    if (sum_of(widths) < screen->width)
        widths[WORDS] += screen->width - sum_of(widths);
}

static void put_column(gh_buffer *out, const gh_screen *screen, const uint32_t *widths,
                       enum column column, gh_str s, gh_style style)
{
    if (widths[column] == 0)
        return;
    bool is_last = column == WORDS;
    gh_put_cell(out, screen, s, widths[column], !is_last, style);
    gh_put_text(out, is_last ? "\n" : "  ");
}

void gh_write_table_head(gh_buffer *out, const gh_screen *screen)
{
    uint32_t widths[COLUMNS];
    fit_columns(screen, widths);
    for (uint32_t c = 0; c < COLUMNS; c++)
        put_column(out, screen, widths, c, gh_str_of(columns[c].title), GH_DIM);
}

gh_style gh_style_of_quad(uint8_t quad)
{
    return quad <= 2 ? GH_GREEN : quad == 3 ? GH_YELLOW : GH_RED;
}

void gh_write_heading(gh_buffer *out, const gh_document *document, const gh_screen *screen)
{
    const gh_article *article = document->article;
    gh_buffer line = {0};
    gh_put_str(&line, article->id);
    if (article->date.year) {
        gh_put_text(&line, "  ");
        gh_put_date(&line, article->date);
    }
    const gh_str rest[] = {article->source, article->title};
    for (int i = 0; i < 2; i++) {
        if (rest[i].n)
            gh_put_text(&line, "  ");
        gh_put_str(&line, rest[i]);
    }
    gh_put_cell(out, screen, (gh_str){line.p, (uint32_t)line.n},
                screen->width ? screen->width : UINT32_MAX / 2, false, GH_BOLD);
    gh_put_char(out, '\n');
    out->failed = out->failed || line.failed;
    gh_buffer_done(&line);
}

static void put_row(gh_buffer *out, const gh_document *document, const gh_record *record,
                    const gh_screen *screen, const uint32_t *widths)
{
    char date[GH_DATE_ROOM];
    gh_buffer place = {0};
    gh_put_str(&place, record->place.name);
    if (record->place.country.n && !gh_str_equal(record->place.precision, GH_STR("country")))
        gh_put_format(&place, ", %.*s", (int)record->place.country.n, record->place.country.p);
    gh_str by = record->by.code.n ? record->by.code : record->by.name;
    gh_style style = gh_style_of_quad(record->quad);
    gh_style status = record->status == GH_ACTUAL ? GH_DIM : GH_CYAN;
    gh_str words = gh_str_slice(document->article->text, record->anchor.begin, record->anchor.end);

    put_column(out, screen, widths, DATE, gh_date_text(record->date, date), GH_PLAIN);
    put_column(out, screen, widths, SOURCE, record->source.code, GH_PLAIN);
    put_column(out, screen, widths, CODE, record->code, style);
    put_column(out, screen, widths, LABEL, record->label, style);
    put_column(out, screen, widths, TARGET, record->target.code, GH_PLAIN);
    put_column(out, screen, widths, PLACE, (gh_str){place.p, (uint32_t)place.n}, GH_PLAIN);
    put_column(out, screen, widths, STATUS, gh_str_of(gh_record_status_name(record->status)),
               status);
    put_column(out, screen, widths, BY, by, GH_PLAIN);
    put_column(out, screen, widths, WORDS, words, GH_PLAIN);
    out->failed = out->failed || place.failed;
    gh_buffer_done(&place);
}

void gh_write_table(gh_buffer *out, const gh_document *document, const gh_screen *screen)
{
    if (document->record_count == 0)
        return;
    uint32_t widths[COLUMNS];
    fit_columns(screen, widths);
    gh_put_char(out, '\n');
    gh_write_heading(out, document, screen);
    for (uint32_t i = 0; i < document->record_count; i++)
        put_row(out, document, &document->records[i], screen, widths);
}
