#include <stdarg.h>
#include <stdio.h>

#include "base/bounds.h"
#include "event/event.h"

void gh_event_note(gh_coding *coding, uint32_t sentence, gh_span span, const char *format, ...)
{
    if (!coding->trace)
        return;
    va_list args;
    va_start(args, format);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (n < 0)
        return;
    char *line = GH_NEW(coding->arena, char, (size_t)n + 1);
    va_start(args, format);
    vsnprintf(line, (size_t)n + 1, format, args);
    va_end(args);
    gh_note *note = gh_vec_push(coding->arena, &coding->notes, GH_BOUND_NOTES, "notes");
    *note = (gh_note){.sentence = sentence, .span = span, .text = {line, (uint32_t)n}};
}
