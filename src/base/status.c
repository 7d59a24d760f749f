#include "base/status.h"

#include <stdarg.h>
#include <stdio.h>

gh_status gh_error_set(gh_error *error, gh_status status, uint64_t byte, const char *format, ...)
{
    if (!error)
        return status;
    error->status = status;
    error->byte = byte;
    va_list args;
    va_start(args, format);
    vsnprintf(error->message, sizeof error->message, format, args);
    va_end(args);
    return status;
}
