/* status.h - filling a gh_error. */
#ifndef GH_BASE_STATUS_H
#define GH_BASE_STATUS_H

#include "ghotona.h"

/* Sets *error (which may be NULL) and returns `status`, so that a failure is one statement. */
__attribute__((format(printf, 4, 5))) gh_status
gh_error_set(gh_error *error, gh_status status, uint64_t byte, const char *format, ...);

#endif
