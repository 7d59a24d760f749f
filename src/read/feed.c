/* feed.c - RSS 0.9 to 2.0 and Atom: an item or entry is an article. */
#include <stdlib.h>

#include "base/bounds.h"
#include "base/status.h"
#include "read/html_file.h"
#include "read/outlet.h"
#include "read/space.h"
#include "read/xml.h"

enum part {
    PART_TITLE,
    PART_LINK,
    PART_ID,
    PART_DATE,
    PART_UPDATED, /* where there is no other date */
    PART_FULL,    /* content:encoded, Atom's content */
    PART_SHORT,   /* description, summary */
    PART_OUTLET,  /* the name in RSS's <source>, of feeds made of several outlets */
    PART_HOME,    /* and its address */
    PARTS,
    NO_PART = PARTS,
};

/* Names of elements, in any namespace but those of media and the like. */
static const struct element {
    const char *name;
    enum part part;
} elements[] = {
    {"title", PART_TITLE},       {"link", PART_LINK},
    {"guid", PART_ID},           {"id", PART_ID},
    {"pubDate", PART_DATE},      {"published", PART_DATE},
    {"date", PART_DATE},         {"issued", PART_DATE},
    {"updated", PART_UPDATED},   {"modified", PART_UPDATED},
    {"encoded", PART_FULL},      {"content", PART_FULL},
    {"description", PART_SHORT}, {"summary", PART_SHORT},
    {"source", PART_OUTLET},
};

typedef struct feed {
    gh_xml *xml;
    gh_pages pages;
    gh_bytes parts[PARTS];
    gh_bytes site, name; /* link and title of the feed itself */
    gh_xml_event event;  /* the one that is looked at */
    char fault[256];     /* the first of the open item, or empty */
    uint64_t fault_line;
    enum part part;      /* the one that is open, or NO_PART */
    uint32_t item_depth; /* of the open item; 0: none is open */
    uint32_t part_depth;
    bool is_markup;  /* Atom's type="xhtml": elements inside are part of the text */
    bool is_aside;   /* inside Atom's <source>, but in no title */
    bool is_waiting; /* the next item opened already: the one before was never closed */
    bool is_large, is_ended;
    uint64_t line; /* of the item */
} feed;

/* ---- Texts ------------------------------------------------------------------------------- */

static gh_str str_of(const gh_bytes *bytes)
{
    return gh_space_trim((gh_str){bytes->p, (uint32_t)bytes->n});
}

static bool append(feed *f, gh_str text)
{
    gh_bytes *out = &f->parts[f->part];
    if (out->n + text.n > GH_BOUND_ARTICLE_BYTES) {
        f->is_large = true;
        return true;
    }
    return gh_bytes_put(out, text.p, text.n);
}

/* Text inside markup: its own signs are written as entities. */
static bool append_escaped(feed *f, gh_str text)
{
    for (uint32_t i = 0; i < text.n; i++) {
        gh_str piece = gh_str_slice(text, i, i + 1);
        if (text.p[i] == '<')
            piece = GH_STR("&lt;");
        else if (text.p[i] == '&')
            piece = GH_STR("&amp;");
        if (!append(f, piece))
            return false;
    }
    return true;
}

static bool append_tag(feed *f, gh_str begin)
{
    return append(f, begin) && append(f, f->event.name) && append(f, GH_STR(">"));
}

/* ---- Elements ---------------------------------------------------------------------------- */

static enum part part_of(const feed *f)
{
    static const char *const foreign[] = {"search.yahoo.com", "itunes", "georss"};
    gh_str space = f->event.space, name = f->event.name;
    for (size_t i = 0; i < sizeof foreign / sizeof foreign[0]; i++)
        if (memmem(space.p, space.n, foreign[i], strlen(foreign[i])))
            return NO_PART;
    for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++)
        if (gh_str_equal(name, gh_str_of(elements[i].name)))
            return elements[i].part;
    return NO_PART;
}

/* Atom: <link rel="alternate" href="...">; no rel is alternate, others are attachments. */
static bool open_link(feed *f)
{
    gh_str rel = gh_xml_attribute(f->xml, "rel"), href = gh_xml_attribute(f->xml, "href");
    bool is_own = rel.n == 0 || gh_str_equal(rel, GH_STR("alternate"));
    if (href.n == 0)
        return true; /* RSS: the address is the text */
    f->part = NO_PART;
    return !is_own || f->parts[PART_LINK].n > 0 ||
           gh_bytes_put(&f->parts[PART_LINK], href.p, href.n);
}

/* The feed that an entry of Atom comes from has an id, a title, addresses and days of its own; the
 * <source> of RSS is its name alone. */
static bool open_in_source(feed *f)
{
    gh_str href = gh_xml_attribute(f->xml, "href");
    f->is_aside = part_of(f) != PART_TITLE;
    return part_of(f) != PART_LINK || f->parts[PART_HOME].n > 0 ||
           gh_bytes_put(&f->parts[PART_HOME], href.p, href.n);
}

static bool open_part(feed *f)
{
    f->is_aside = false;
    f->part = part_of(f);
    f->part_depth = f->event.depth;
    f->is_markup =
        f->part == PART_FULL && gh_str_equal(gh_xml_attribute(f->xml, "type"), GH_STR("xhtml"));
    if (f->part == PART_LINK)
        return open_link(f);
    if (f->part != NO_PART)
        f->parts[f->part].n = 0; /* the last of several counts */
    if (f->part != PART_OUTLET)
        return true;
    gh_str url = gh_xml_attribute(f->xml, "url");
    f->parts[PART_HOME].n = 0;
    return gh_bytes_put(&f->parts[PART_HOME], url.p, url.n);
}

static bool is_item(gh_str name)
{
    return gh_str_equal(name, GH_STR("item")) || gh_str_equal(name, GH_STR("entry"));
}

static void begin_item(feed *f)
{
    for (int i = 0; i < PARTS; i++)
        f->parts[i].n = 0;
    f->item_depth = f->event.depth;
    f->line = f->event.line;
    f->part = NO_PART;
    f->is_large = f->is_waiting = false;
    f->fault[0] = 0;
}

/* Title and link of the feed: the first two that stand outside of items. */
static bool keep_channel(feed *f)
{
    if (f->part == PART_TITLE && !f->name.n)
        return gh_bytes_put(&f->name, f->parts[PART_TITLE].p, f->parts[PART_TITLE].n);
    if (f->part == PART_LINK && !f->site.n)
        return gh_bytes_put(&f->site, f->parts[PART_LINK].p, f->parts[PART_LINK].n);
    return true;
}

/* ---- One item ---------------------------------------------------------------------------- */

static gh_found out_of_memory(gh_intake *intake)
{
    feed *f = intake->state;
    f->is_ended = true;
    return gh_intake_fault(intake, "no memory");
}

/* The address that says whose the item is: its own, that of its source, that of the feed. */
static gh_str address_of(const feed *f)
{
    const gh_bytes *const places[] = {&f->parts[PART_LINK], &f->parts[PART_ID],
                                      &f->parts[PART_HOME], &f->site};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        if (gh_site_is_address(str_of(places[i])))
            return str_of(places[i]);
    return (gh_str){"", 0};
}

static gh_str date_of(const feed *f)
{
    return str_of(&f->parts[f->parts[PART_DATE].n ? PART_DATE : PART_UPDATED]);
}

static gh_status read_text(feed *f, gh_str url, gh_page *page, gh_error *error)
{
    static const enum part texts[] = {PART_FULL, PART_SHORT};
    gh_status status = gh_error_set(error, GH_NOT_FOUND, 0, "no text");
    for (size_t i = 0; i < 2 && status == GH_NOT_FOUND; i++) {
        gh_str text = str_of(&f->parts[texts[i]]);
        gh_page_input input = {
            .bytes = text, .url = url, .title = str_of(&f->parts[PART_TITLE]), .date = date_of(f)};
        if (text.n)
            status = gh_page_read_piece(f->pages.reader, &input, page, error);
    }
    return status;
}

static void set_fields(gh_intake *intake, const gh_page *page)
{
    feed *f = intake->state;
    gh_str id = str_of(&f->parts[PART_ID]), link = str_of(&f->parts[PART_LINK]);
    gh_str name = str_of(f->parts[PART_OUTLET].n ? &f->parts[PART_OUTLET] : &f->name);
    intake->fields[GH_ROW_ID] = id.n ? id : link;
    intake->fields[GH_ROW_TEXT] = page->text;
    intake->fields[GH_ROW_TITLE] = page->title;
    intake->fields[GH_ROW_SOURCE] = page->is_listed || !name.n ? page->source : name;
    intake->fields[GH_ROW_HOME] = page->home;
    intake->fields[GH_ROW_URL] = gh_site_is_address(link) ? link
                                 : gh_site_is_address(id) ? id
                                                          : (gh_str){"", 0};
    intake->fields[GH_ROW_LANG] = page->lang;
    intake->fields[GH_ROW_DATE] = gh_date_text(page->date, f->pages.date);
}

static gh_found finish_item(gh_intake *intake)
{
    feed *f = intake->state;
    f->item_depth = 0;
    intake->place = f->line;
    if (f->fault[0]) {
        intake->place = f->fault_line;
        return gh_intake_fault(intake, "%s; the item is left out", f->fault);
    }
    if (f->is_large)
        return gh_intake_too_much(intake, "an item");
    gh_page page = {0};
    gh_error error = {0};
    gh_str url = address_of(f);
    gh_status status = read_text(f, url, &page, &error);
    if (status == GH_NOT_FOUND)
        return gh_intake_fault(intake, "an item without text");
    if (status != GH_OK)
        return gh_intake_fault(intake, "%s", error.message);
    set_fields(intake, &page);
    return GH_FOUND_ARTICLE;
}

/* ---- The stream -------------------------------------------------------------------------- */

static bool on_open(feed *f)
{
    uint32_t depth = f->event.depth;
    if (is_item(f->event.name) && depth > 0) {
        f->is_waiting = f->item_depth > 0;
        if (!f->is_waiting)
            begin_item(f);
        return true;
    }
    if (f->part == PART_OUTLET && depth > f->part_depth)
        return open_in_source(f);
    if (f->part != NO_PART && depth > f->part_depth)
        return !f->is_markup || append_tag(f, GH_STR("<"));
    return f->item_depth && depth != f->item_depth + 1 ? true : open_part(f);
}

static bool on_close(feed *f)
{
    if (f->part == NO_PART)
        return true;
    f->is_aside = false;
    if (f->event.depth > f->part_depth)
        return !f->is_markup || append_tag(f, GH_STR("</"));
    bool is_kept = f->item_depth > 0 || keep_channel(f);
    f->part = NO_PART;
    return is_kept;
}

static bool on_text(feed *f)
{
    if (f->part == NO_PART || f->is_aside)
        return true;
    return f->is_markup ? append_escaped(f, f->event.text) : append(f, f->event.text);
}

/* Of an item the first fault is told when it ends; outside of items every fault. */
static bool keep_fault(feed *f)
{
    if (!f->item_depth || f->fault[0])
        return f->item_depth > 0;
    memcpy(f->fault, f->event.text.p, f->event.text.n);
    f->fault[f->event.text.n] = 0;
    f->fault_line = f->event.line;
    return true;
}

static gh_found at_end(gh_intake *intake)
{
    feed *f = intake->state;
    f->is_ended = true;
    if (!f->item_depth)
        return GH_FOUND_END;
    intake->place = f->line;
    return gh_intake_fault(intake, "the document ends inside an item%s%s", f->fault[0] ? ": " : "",
                           f->fault);
}

/* False without memory. */
static bool take_event(feed *f)
{
    if (f->event.kind == GH_XML_TEXT)
        return on_text(f);
    return f->event.kind == GH_XML_OPEN ? on_open(f) : on_close(f);
}

static gh_found next(gh_intake *intake)
{
    feed *f = intake->state;
    if (f->is_waiting)
        begin_item(f);
    while (!f->is_ended) {
        f->event = gh_xml_next(f->xml);
        if (f->event.kind == GH_XML_END)
            return at_end(intake);
        if (f->event.kind == GH_XML_FAULT) {
            intake->place = f->event.line;
            if (!keep_fault(f))
                return gh_intake_fault(intake, "%.*s", (int)f->event.text.n, f->event.text.p);
            continue;
        }
        if (f->event.kind == GH_XML_CLOSE && f->item_depth && f->event.depth == f->item_depth)
            return finish_item(intake);
        if (!take_event(f))
            return out_of_memory(intake);
        if (f->is_waiting)
            return finish_item(intake);
    }
    return GH_FOUND_END;
}

static bool open(gh_intake *intake)
{
    feed *f = calloc(1, sizeof *f);
    intake->state = f;
    if (!f || !gh_pages_init(&f->pages, intake->options->lexicon))
        return false;
    f->part = NO_PART;
    f->xml = gh_xml_new(intake->stream);
    return f->xml != NULL;
}

static void close(gh_intake *intake)
{
    feed *f = intake->state;
    if (!f)
        return;
    gh_xml_free(f->xml);
    gh_pages_done(&f->pages);
    for (int i = 0; i < PARTS; i++)
        gh_bytes_done(&f->parts[i]);
    gh_bytes_done(&f->site);
    gh_bytes_done(&f->name);
    free(f);
}

const gh_format gh_format_feed = {open, next, close};
