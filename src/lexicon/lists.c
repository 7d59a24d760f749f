/* lists.c - cells that hold several things: lists, argument patterns, conditions of codes. */
#include "lexicon/compiler.h"

/* A place for a count that is known only when what follows has been read. */
static uint32_t open_count(gh_compilation *c)
{
    return gh_list_add(c, 0);
}

uint32_t gh_read_list(gh_compilation *c, gh_str text)
{
    uint32_t list = open_count(c), n = 0;
    gh_str item;
    while (gh_split(&text, ' ', &item)) {
        if (item.n == 0)
            continue;
        const char *bar = memchr(item.p, '|', item.n);
        if (bar)
            gh_diagnose(c, bar, "the words of this list are separated by spaces");
        gh_list_add(c, gh_intern_canonical(c, item));
        n++;
    }
    c->lists.p[list] = n;
    return list;
}

/* "name=rest": false and a fault without "=". */
static bool split_pair(gh_compilation *c, gh_str pair, gh_str *ret_name, gh_str *ret_value)
{
    gh_str rest = pair;
    gh_split(&rest, '=', ret_name);
    if (rest.p && gh_trim(rest).n) {
        *ret_value = gh_trim(rest);
        return true;
    }
    gh_diagnose(c, pair.p, "\"%.*s\" is no pair NAME=VALUE", GH_ARG(pair));
    return false;
}

/* Number of `name` from 1, or 0 and a fault. */
static uint32_t name_number(gh_compilation *c, const gh_vocabulary *vocabulary, gh_str name)
{
    uint32_t i = gh_vocabulary_find(vocabulary, name);
    if (i < vocabulary->count)
        return i + 1;
    gh_diagnose(c, name.p, "unknown name \"%.*s\"", GH_ARG(name));
    return 0;
}

static bool add_slot(gh_compilation *c, gh_str pair, uint32_t *seen)
{
    gh_str name, value;
    if (!split_pair(c, pair, &name, &value))
        return false;
    uint32_t slot = name_number(c, &gh_slot_names, name);
    uint32_t functions = gh_is_absent(value) ? 0 : gh_read_flags(c, &gh_function_names, value);
    if (slot && (*seen >> slot & 1))
        gh_diagnose(c, name.p, "\"%.*s\" is given twice", GH_ARG(name));
    *seen |= 1u << slot;
    gh_list_add(c, slot);
    gh_list_add(c, functions);
    return true;
}

/* agent=by|gen patient=on; "patient=-" is a slot that no argument fills. */
uint32_t gh_read_pattern(gh_compilation *c, gh_str text)
{
    uint32_t list = open_count(c), n = 0, seen = 0;
    gh_str pair;
    while (gh_split(&text, ' ', &pair))
        if (pair.n && add_slot(c, pair, &seen))
            n++;
    c->lists.p[list] = n;
    return list;
}

/* patient=state|office */
static bool add_condition(gh_compilation *c, gh_str pair)
{
    gh_str name, values, value;
    if (!split_pair(c, pair, &name, &values))
        return false;
    gh_list_add(c, name_number(c, &gh_condition_names, name));
    uint32_t count = open_count(c), n = 0;
    for (; gh_split(&values, '|', &value); n++) {
        if (value.n == 0)
            gh_diagnose(c, value.p, "empty value");
        gh_list_add(c, gh_intern_canonical(c, value));
    }
    c->lists.p[count] = n;
    return true;
}

/* 163: patient=state object=border|air */
static void add_rule(gh_compilation *c, gh_str rule)
{
    gh_str rest = rule, code, pair;
    gh_split(&rest, ':', &code);
    if (!rest.p || code.n == 0)
        gh_diagnose(c, rule.p, "a rule begins with a code and a colon");
    gh_list_add(c, gh_intern_canonical(c, code));
    uint32_t count = open_count(c), n = 0;
    while (gh_split(&rest, ' ', &pair))
        if (pair.n && add_condition(c, pair))
            n++;
    c->lists.p[count] = n;
}

uint32_t gh_read_when(gh_compilation *c, gh_str text)
{
    uint32_t list = open_count(c), n = 0;
    gh_str rule;
    for (; gh_split(&text, ';', &rule); n++)
        add_rule(c, rule);
    c->lists.p[list] = n;
    return list;
}
