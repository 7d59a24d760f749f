#include "write/sheet.h"

/* Control characters but for tabs and line ends have no place in either form. */
static char cleaned(char c, bool in_lines)
{
    unsigned char u = (unsigned char)c;
    bool is_layout = c == '\t' || c == '\n' || c == '\r';
    return (u < 0x20 && !(in_lines && is_layout)) || u == 0x7f ? ' ' : c;
}

static void put_tabbed(gh_buffer *out, gh_str field)
{
    for (uint32_t i = 0; i < field.n; i++)
        gh_put_char(out, field.p[i] == '"' ? '\'' : cleaned(field.p[i], false));
}

static bool needs_quotes(gh_str field)
{
    for (uint32_t i = 0; i < field.n; i++)
        if (strchr(",\"\n\r", field.p[i]))
            return true;
    return field.n && (field.p[0] == ' ' || field.p[field.n - 1] == ' ');
}

static void put_quoted(gh_buffer *out, gh_str field)
{
    bool quotes = needs_quotes(field);
    if (quotes)
        gh_put_char(out, '"');
    for (uint32_t i = 0; i < field.n; i++) {
        if (field.p[i] == '"')
            gh_put_char(out, '"');
        gh_put_char(out, cleaned(field.p[i], true));
    }
    if (quotes)
        gh_put_char(out, '"');
}

static void put_field(gh_buffer *out, const gh_sheet *sheet, gh_str field)
{
    if (sheet->separator == ',')
        put_quoted(out, field);
    else
        put_tabbed(out, field);
}

static void put_number(gh_buffer *out, const gh_column *column, const gh_export *x)
{
    bool is_record = column->number == GH_RECORD_NUMBER;
    uint64_t number = is_record ? x->id : x->story;
    if (number)
        gh_put_unsigned(out, number);
    else
        gh_put_char(out, is_record ? GH_MARK_RECORD : GH_MARK_STORY);
}

static void put_end(gh_buffer *out, const gh_sheet *sheet, uint32_t column)
{
    gh_put_char(out, column + 1 == sheet->column_count ? '\n' : sheet->separator);
}

void gh_sheet_head(gh_buffer *out, const gh_sheet *sheet)
{
    for (uint32_t i = 0; i < sheet->column_count; i++) {
        gh_put_text(out, sheet->columns[i].name);
        put_end(out, sheet, i);
    }
}

void gh_sheet_row(gh_buffer *out, const gh_sheet *sheet, const gh_export *x)
{
    gh_buffer field = {0};
    for (uint32_t i = 0; i < sheet->column_count; i++) {
        const gh_column *column = &sheet->columns[i];
        field.n = 0;
        if (column->put)
            column->put(&field, x, column->which);
        put_field(out, sheet, (gh_str){field.p, (uint32_t)field.n});
        if (column->number != GH_NO_NUMBER)
            put_number(out, column, x);
        put_end(out, sheet, i);
    }
    out->failed = out->failed || field.failed;
    gh_buffer_done(&field);
}
