/* petrarch.c - PETRARCH's XML: <Sentence date= id= source=> with <Text> and, passed over, <Parse>.
 *
 * Its identifiers are those of the story, an underscore and the number of the sentence. Sentences
 * of one story and day that follow one another are one article, a line each, since who "he" is
 * and what happened "then" is told by the sentences before. */
#include <stdio.h>
#include <stdlib.h>

#include "base/bounds.h"
#include "read/format.h"
#include "read/space.h"
#include "read/xml.h"

typedef struct story {
    gh_bytes id, date, source, text;
    char fault[256]; /* the first in or before it, or empty */
    uint64_t line;
    bool is_large; /* longer than an article may be: cut */
} story;

typedef struct sentences {
    gh_xml *xml;
    story told, coming; /* the article, and the first sentence of the one behind it */
    gh_bytes sentence;  /* white space made one space */
    gh_xml_event event; /* the one that is looked at */
    bool in_sentence, in_text, is_ended;
    bool is_last;    /* the last article was given */
    bool is_waiting; /* the sentence that closed last is of the next article */
} sentences;

static gh_str str_of(const gh_bytes *bytes)
{
    return gh_space_trim((gh_str){bytes->p, (uint32_t)bytes->n});
}

static void clear(story *s)
{
    s->id.n = s->date.n = s->source.n = s->text.n = 0;
    s->is_large = false;
}

/* "AFP0808020625_4" is of the story "AFP0808020625"; without a number it is a story of its own. */
static gh_str story_id(gh_str id)
{
    uint32_t at = id.n;
    while (at > 0 && id.p[at - 1] >= '0' && id.p[at - 1] <= '9')
        at--;
    return at < id.n && at > 1 && id.p[at - 1] == '_' ? gh_str_slice(id, 0, at - 1) : id;
}

static bool copy_attribute(sentences *s, const char *name, gh_bytes *out)
{
    gh_str value = gh_xml_attribute(s->xml, name);
    return gh_bytes_put(out, value.p, value.n);
}

static bool open_sentence(sentences *s)
{
    clear(&s->coming);
    s->sentence.n = 0;
    s->in_sentence = true;
    s->in_text = false;
    s->coming.line = s->event.line;
    return copy_attribute(s, "id", &s->coming.id) && copy_attribute(s, "date", &s->coming.date) &&
           copy_attribute(s, "source", &s->coming.source);
}

static bool add_text(sentences *s)
{
    gh_str text = s->event.text;
    if (s->sentence.n + text.n > GH_BOUND_ARTICLE_BYTES) {
        s->coming.is_large = true;
        return true;
    }
    if (!gh_bytes_reserve(&s->sentence, text.n))
        return false;
    s->sentence.n = gh_space_append(s->sentence.p, (uint32_t)s->sentence.n, text);
    return true;
}

static bool is_same_story(const sentences *s)
{
    return gh_str_equal(story_id(str_of(&s->told.id)), story_id(str_of(&s->coming.id))) &&
           gh_str_equal(str_of(&s->told.date), str_of(&s->coming.date));
}

static bool append_sentence(sentences *s)
{
    gh_str text = str_of(&s->sentence);
    if (!s->told.fault[0])
        memcpy(s->told.fault, s->coming.fault, sizeof s->told.fault);
    s->coming.fault[0] = 0;
    s->told.is_large |= s->coming.is_large;
    if (s->told.text.n + text.n + 1 > GH_BOUND_ARTICLE_BYTES) {
        s->told.is_large = true;
        return true;
    }
    return (s->told.text.n == 0 || gh_bytes_put(&s->told.text, "\n", 1)) &&
           gh_bytes_put(&s->told.text, text.p, text.n);
}

/* The sentence that closed is the first of the next article. */
static bool take_coming(sentences *s)
{
    story last = s->told;
    s->told = s->coming;
    s->coming = last;
    clear(&s->coming);
    s->coming.fault[0] = 0;
    s->told.text.n = 0;
    return append_sentence(s);
}

/* ---- Steps ------------------------------------------------------------------------------- */

/* "20080804" as a day of the frame's. */
static gh_str iso_day(gh_str date, gh_bytes *out)
{
    char text[11];
    if (date.n != 8)
        return date;
    memcpy(text, date.p, 4);
    memcpy(text + 5, date.p + 4, 2);
    memcpy(text + 8, date.p + 6, 2);
    text[4] = text[7] = '-';
    out->n = 0;
    return gh_bytes_put(out, text, 10) ? (gh_str){out->p, 10} : date;
}

static gh_found give(gh_intake *intake)
{
    sentences *s = intake->state;
    intake->place = s->told.line;
    intake->fields[GH_ROW_ID] = story_id(str_of(&s->told.id));
    intake->fields[GH_ROW_TEXT] = str_of(&s->told.text);
    intake->fields[GH_ROW_SOURCE] = str_of(&s->told.source);
    intake->fields[GH_ROW_DATE] = iso_day(str_of(&s->told.date), &s->told.date);
    if (s->told.is_large)
        return gh_intake_too_much(intake, "a story");
    if (!s->told.fault[0])
        return GH_FOUND_ARTICLE;
    gh_intake_fault(intake, "%s", s->told.fault);
    return GH_FOUND_PART;
}

/* The last article, and after it what was wrong behind it. */
static gh_found end(gh_intake *intake)
{
    sentences *s = intake->state;
    if (s->told.text.n && !s->is_last) {
        s->is_last = true;
        return give(intake);
    }
    s->is_ended = true;
    intake->place = s->in_sentence ? s->coming.line : 0;
    if (s->in_sentence)
        return gh_intake_fault(intake, "the document ends inside a sentence");
    return s->coming.fault[0] ? gh_intake_fault(intake, "%s", s->coming.fault) : GH_FOUND_END;
}

static void keep_fault(sentences *s)
{
    if (!s->coming.fault[0])
        snprintf(s->coming.fault, sizeof s->coming.fault, "line %llu: %.*s",
                 (unsigned long long)s->event.line, (int)s->event.text.n, s->event.text.p);
}

/* True when the article before is complete. */
static bool close_sentence(sentences *s, bool *ret_good)
{
    *ret_good = true;
    s->in_sentence = false;
    if (str_of(&s->sentence).n == 0)
        return false;
    if (s->told.text.n && is_same_story(s)) {
        *ret_good = append_sentence(s);
        return false;
    }
    if (s->told.text.n)
        return true;
    *ret_good = take_coming(s);
    return false;
}

static gh_found next(gh_intake *intake)
{
    sentences *s = intake->state;
    bool is_good = true;
    if (s->is_ended)
        return GH_FOUND_END;
    if (s->is_last)
        return end(intake);
    if (s->is_waiting)
        is_good = take_coming(s);
    s->is_waiting = false;
    while (is_good) {
        s->event = gh_xml_next(s->xml);
        bool is_sentence = gh_str_equal(s->event.name, GH_STR("Sentence"));
        if (s->event.kind == GH_XML_END)
            return end(intake);
        if (s->event.kind == GH_XML_FAULT)
            keep_fault(s);
        else if (s->event.kind == GH_XML_TEXT)
            is_good = !s->in_text || add_text(s);
        else if (gh_str_equal(s->event.name, GH_STR("Text")))
            s->in_text = s->event.kind == GH_XML_OPEN;
        else if (is_sentence && s->event.kind == GH_XML_OPEN)
            is_good = open_sentence(s);
        else if (is_sentence && close_sentence(s, &is_good)) {
            s->is_waiting = true;
            return give(intake);
        }
    }
    s->is_ended = true;
    return gh_intake_fault(intake, "no memory");
}

static bool open(gh_intake *intake)
{
    sentences *s = calloc(1, sizeof *s);
    intake->state = s;
    if (!s)
        return false;
    s->xml = gh_xml_new(intake->stream);
    return s->xml != NULL;
}

static void done(story *s)
{
    gh_bytes_done(&s->id);
    gh_bytes_done(&s->date);
    gh_bytes_done(&s->source);
    gh_bytes_done(&s->text);
}

static void close(gh_intake *intake)
{
    sentences *s = intake->state;
    if (!s)
        return;
    gh_xml_free(s->xml);
    done(&s->told);
    done(&s->coming);
    gh_bytes_done(&s->sentence);
    free(s);
}

const gh_format gh_format_petrarch = {open, next, close};
