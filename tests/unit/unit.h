/* unit.h - what every unit test includes. */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"

/* A slice against a literal. */
#define assert_str(slice, literal)                                                                 \
    do {                                                                                           \
        gh_str unit_s = (slice);                                                                   \
        assert_int_equal(unit_s.n, strlen(literal));                                               \
        assert_memory_equal(unit_s.n ? unit_s.p : "", (literal), unit_s.n);                        \
    } while (0)

#endif
