/* diagnose.c - faults of the sources, and how they are shown. */
#include <stdarg.h>
#include <utf8proc.h>

#include "base/utf8.h"
#include "lexicon/compiler.h"

static gh_str format_message(gh_compilation *c, const char *format, va_list args)
{
    char text[512];
    int n = vsnprintf(text, sizeof text, format, args);
    uint32_t length = n < 0 ? 0 : (uint32_t)n < sizeof text ? (uint32_t)n : sizeof text - 1;
    /* A message cut short must not end in half a letter. */
    length = gh_utf8_check((gh_str){text, length});
    return gh_arena_copy(&c->arena, (gh_str){text, length});
}

static uint32_t count_characters(gh_str s)
{
    uint32_t count = 0;
    for (uint32_t at = 0, length; at < s.n; at += length, count++)
        gh_utf8_next(s, at, &length);
    return count;
}

static void add(gh_compilation *c, const gh_place_in_source *place, const char *at,
                const char *format, va_list args)
{
    if (c->full)
        return;
    gh_diagnostic *d =
        gh_vec_push(&c->arena, &c->diagnostics, GH_BOUND_DIAGNOSTICS + 1, "diagnostics");
    *d = (gh_diagnostic){.file = place->path, .line = place->number, .source = place->line};
    d->message = format_message(c, format, args);
    if (at) {
        d->byte = (uint32_t)(at - place->line.p);
        d->column = 1 + count_characters(gh_str_slice(place->line, 0, d->byte));
    }
    c->full = c->diagnostics.n == GH_BOUND_DIAGNOSTICS;
}

void gh_diagnose(gh_compilation *c, const char *at, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    add(c, &c->here, at, format, args);
    va_end(args);
}

void gh_diagnose_row(gh_compilation *c, enum gh_table table, uint32_t row, const char *at,
                     const char *format, ...)
{
    const gh_table_source *source = &c->tables[table];
    gh_place_in_source place = {
        .path = source->path,
        .line = gh_source_line(source->text, source->begins.p[row]),
        .number = source->lines.p[row],
    };
    va_list args;
    va_start(args, format);
    add(c, &place, at, format, args);
    va_end(args);
}

/* ---- Printing --------------------------------------------------------------------------- */

/* Columns that a terminal gives to a character. Of a bad byte it shows one mark. */
static int width_of(uint32_t point)
{
    return point == GH_UTF8_BAD ? 1 : utf8proc_charwidth((utf8proc_int32_t)point);
}

/* The line with control characters shown as '?', so that nothing in a file moves the cursor. */
static void print_line(gh_str line, FILE *out)
{
    fputs("    ", out);
    for (uint32_t at = 0, length; at < line.n; at += length) {
        uint32_t point = gh_utf8_next(line, at, &length);
        if (point == GH_UTF8_BAD || (point < 0x20 && point != '\t') || point == 0x7F)
            fputc('?', out);
        else
            fwrite(line.p + at, 1, length, out);
    }
    fputc('\n', out);
}

/* A caret under byte `byte`: tabs stay tabs, so that it stands right whatever their width. */
static void print_caret(gh_str line, uint32_t byte, FILE *out)
{
    fputs("    ", out);
    for (uint32_t at = 0, length; at < byte; at += length) {
        uint32_t point = gh_utf8_next(line, at, &length);
        if (point == '\t')
            fputc('\t', out);
        else
            fprintf(out, "%*s", point < 0x20 || point == 0x7F ? 1 : width_of(point), "");
    }
    fputs("^\n", out);
}

static void print_diagnostic(const gh_diagnostic *d, FILE *out)
{
    fprintf(out, "%.*s:", GH_ARG(d->file));
    if (d->line)
        fprintf(out, "%u:", d->line);
    if (d->column)
        fprintf(out, "%u:", d->column);
    fprintf(out, " %.*s\n", GH_ARG(d->message));
    if (d->source.n == 0)
        return;
    print_line(d->source, out);
    if (d->column)
        print_caret(d->source, d->byte, out);
}

void gh_compilation_print(const gh_compilation *c, FILE *out)
{
    for (uint32_t i = 0; i < c->diagnostics.n; i++)
        print_diagnostic(&c->diagnostics.p[i], out);
    if (c->full)
        fprintf(out, "(there may be more: only the first %u faults are shown)\n",
                GH_BOUND_DIAGNOSTICS);
}
