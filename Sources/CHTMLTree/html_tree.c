#define _GNU_SOURCE
/* Runs libxml2's HTML parser as a stream of events and builds the flat tree from them. */
#include "element_kinds.h"
#include "tree_storage.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* One run of the parser: the tree, and which node each name on libxml2's own stack stands for. */
typedef struct {
    html_tree *tree;
    htmlParserCtxtPtr parser;
    uint32_t *open; /* by position on libxml2's name stack; 0 where no node was made */
    size_t open_count, open_capacity;
    bool has_html, has_body;
    size_t steps; /* taken in search of what unmatched end tags end */
} page_builder;

/* Pages with more than this are attacks: each unmatched end tag makes libxml2 look through its whole stack. */
static const size_t step_limit = 200000000;

static void stop_if_full(page_builder *builder) {
    if (builder->tree->is_cut || builder->tree->is_out_of_memory) xmlStopParser(builder->parser);
}

/* Position on libxml2's stack of the element that it reports. */
static size_t position(const page_builder *builder) {
    return builder->parser->nameNr > 0 ? (size_t)builder->parser->nameNr - 1 : 0;
}

static bool reserve_open(page_builder *builder, size_t count) {
    if (count <= builder->open_capacity) return true;
    uint32_t *grown = realloc(builder->open, 2 * count * sizeof *grown);
    if (!grown) {
        builder->tree->is_out_of_memory = true;
        return false;
    }
    builder->open = grown;
    builder->open_capacity = 2 * count;
    return true;
}

/* Closes an open <p> before a block, as HTML does also for blocks that are newer than libxml2's lists. */
static void close_paragraph(html_tree *tree) {
    if (!tree->open_paragraphs) return;
    for (uint32_t node = tree->current; node; node = (uint32_t)tree->nodes[node].parent) {
        uint8_t kinds = tree_kinds(tree, node);
        if (kinds & ELEMENT_PARAGRAPH) return tree_close(tree, node);
        if (kinds & ELEMENT_SCOPE) return;
    }
}

/* Takes the characters of a script whole and leaves its last byte to libxml2, which would copy them one by one. */
static void take_raw_text(page_builder *builder, const char *name) {
    xmlParserInputPtr input = builder->parser->input;
    const xmlChar *start = input->cur;
    if (start >= input->end || *start != '>') return;
    size_t length = strlen(name);
    const xmlChar *end = ++start;
    for (;; end++) {
        end = memchr(end, '<', (size_t)(input->end - end));
        if (!end || (size_t)(input->end - end) < length + 2) return;
        if (end[1] == '/' && !xmlStrncasecmp(end + 2, (const xmlChar *)name, (int)length)) break;
    }
    if (end == start) return;
    tree_add_text(builder->tree, (const char *)start, (size_t)(end - start));
    /* The buffer is this parser's own copy: the byte before the end tag now ends the start tag. */
    ((xmlChar *)end)[-1] = '>';
    input->cur = end - 1;
}

/* True for a second <html> or <body>, which libxml2 makes for what follows the end of the first. */
static bool is_repeated_root(const page_builder *builder, const char *name) {
    return (builder->has_html && !strcmp(name, "html")) || (builder->has_body && !strcmp(name, "body"));
}

/* libxml2 has pushed the name before it reports the element. */
static void start_element(void *context, const xmlChar *xml_name, const xmlChar **attributes) {
    page_builder *builder = context;
    const char *name = (const char *)xml_name;
    size_t at = position(builder);
    if (!reserve_open(builder, at + 1)) return stop_if_full(builder);
    while (builder->open_count < at) builder->open[builder->open_count++] = 0;
    builder->open[at] = 0;
    builder->open_count = at + 1;
    if (is_repeated_root(builder, name)) return;
    builder->has_html |= !strcmp(name, "html");
    builder->has_body |= !strcmp(name, "body");
    uint8_t kinds = element_kinds(name, strlen(name));
    if (kinds & ELEMENT_BLOCK) close_paragraph(builder->tree);
    builder->open[at] = tree_open(builder->tree, name);
    if (!builder->open[at]) return stop_if_full(builder);
    for (; attributes && attributes[0]; attributes += 2)
        tree_add_attribute(builder->tree, (const char *)attributes[0], attributes[1] ? (const char *)attributes[1] : "");
    if (kinds & ELEMENT_RAW_TEXT) take_raw_text(builder, name);
    if (kinds & ELEMENT_VOID) tree_close(builder->tree, builder->open[at]);
}

/* libxml2 pops the name after it reports the end. What follows </body> still belongs to the body. */
static void end_element(void *context, const xmlChar *name) {
    (void)name;
    page_builder *builder = context;
    size_t at = position(builder);
    if (at >= builder->open_count) return;
    uint32_t node = builder->open[at];
    if (node && !(tree_kinds(builder->tree, node) & ELEMENT_ROOT)) tree_close(builder->tree, node);
    builder->open_count = at;
}

/* The end tag of a block ends what was left open inside: libxml2 drops it where a <div> was, so that the block would run
   on to the end of the page. Pops libxml2's stack down to the block, which it then ends. */
static void end_block(page_builder *builder, const char *name) {
    htmlParserCtxtPtr parser = builder->parser;
    bool is_blocked = false;
    for (int i = parser->nameNr - 1; i >= 0; i--) {
        const char *inner = (const char *)parser->nameTab[i];
        if (!strcmp(inner, name)) {
            if (!is_blocked || i == parser->nameNr - 1) return;
            if ((size_t)i + 1 < builder->open_count && builder->open[i + 1]) tree_close(builder->tree, builder->open[i + 1]);
            builder->open_count = (size_t)i + 1;
            parser->nameNr = i + 1;
            parser->name = parser->nameTab[i];
            return;
        }
        if (element_kinds(inner, strlen(inner)) & ELEMENT_SCOPE) return;
        is_blocked |= !strcmp(inner, "div");
    }
}

static void parser_error(void *context, xmlErrorPtr error) {
    page_builder *builder = context;
    if (!error || error->code != XML_ERR_TAG_NAME_MISMATCH || !error->str1) return;
    builder->steps += (size_t)builder->parser->nameNr;
    if (builder->steps > step_limit) {
        builder->tree->is_cut = true;
        return stop_if_full(builder);
    }
    if (error->str2 && element_kinds(error->str1, strlen(error->str1)) & ELEMENT_BLOCK) end_block(builder, error->str1);
}

static void characters(void *context, const xmlChar *text, int length) {
    page_builder *builder = context;
    if (length > 0) tree_add_text(builder->tree, (const char *)text, (size_t)length);
    stop_if_full(builder);
}

static void comment(void *context, const xmlChar *text) {
    page_builder *builder = context;
    tree_add_comment(builder->tree, (const char *)text, strlen((const char *)text));
    stop_if_full(builder);
}

/* Smaller pages cannot hold so many attributes that comparing them takes long. */
static const size_t bounded_from = 32768;
/* libxml2 compares each attribute of an element with all before it: those behind this many are left out. */
static const size_t attribute_limit = 1000;

static bool is_space(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }
static bool is_letter(char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

/* Walks over a start tag whose name begins at `start`. Returns where it ends and, where it has too many attributes, the first
   of them that is too much, else the same. */
static size_t tag_end(const char *page, size_t start, size_t length, size_t *cut) {
    size_t count = 0, first = 0;
    size_t i = start;
    while (i < length && !is_space(page[i]) && page[i] != '/' && page[i] != '>') i++;
    while (true) {
        while (i < length && (is_space(page[i]) || page[i] == '/')) i++;
        if (i >= length || page[i] == '>') break;
        if (++count > attribute_limit && !first) first = i;
        i++;
        while (i < length && !is_space(page[i]) && page[i] != '=' && page[i] != '>' && page[i] != '/') i++;
        size_t next = i;
        while (next < length && is_space(page[next])) next++;
        if (next >= length || page[next] != '=') continue;
        i = next + 1;
        while (i < length && is_space(page[i])) i++;
        if (i < length && (page[i] == '"' || page[i] == '\'')) {
            const char *close = memchr(page + i + 1, page[i], length - i - 1);
            i = close ? (size_t)(close - page) + 1 : length;
        } else {
            while (i < length && !is_space(page[i]) && page[i] != '>') i++;
        }
    }
    *cut = first ? first : i;
    return i;
}

/* Where the text of a script or style ends, or the comment that begins at `start`. */
static size_t raw_end(const char *page, size_t start, size_t length, const char *mark) {
    const char *end = memmem(page + start, length - start, mark, strlen(mark));
    return end ? (size_t)(end - page) : length;
}

/* A copy of the page without the attributes that are too many; NULL where it has none. */
static char *bounded_copy(const char *page, size_t length) {
    char *copy = NULL;
    size_t i = 0;
    const char *open;
    while (i < length && (open = memchr(page + i, '<', length - i))) {
        i = (size_t)(open - page) + 1;
        if (length - i >= 3 && !memcmp(page + i, "!--", 3)) {
            i = raw_end(page, i, length, "-->");
        } else if (i < length && is_letter(page[i])) {
            bool is_script = length - i > 6 && !strncasecmp(page + i, "script", 6);
            bool is_style = length - i > 5 && !strncasecmp(page + i, "style", 5);
            size_t cut;
            i = tag_end(page, i, length, &cut);
            if (cut < i && !copy) {
                copy = malloc(length);
                if (!copy) return NULL;
                memcpy(copy, page, length);
            }
            if (cut < i) memset(copy + cut, ' ', i - cut);
            if (is_script || is_style) i = raw_end(page, i, length, "</");
        }
    }
    return copy;
}

static void run_parser(page_builder *builder, const char *utf8, size_t length) {
    htmlSAXHandler events;
    memset(&events, 0, sizeof events);
    events.initialized = XML_SAX2_MAGIC;
    events.startElement = start_element;
    events.endElement = end_element;
    events.characters = characters;
    events.ignorableWhitespace = characters;
    events.cdataBlock = characters;
    events.comment = comment;
    events.serror = parser_error;
    /* Two threads that make libxml2's first parser at one time may wait for each other for ever. */
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, xmlInitParser);
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(utf8, (int)length);
    if (!parser) {
        builder->tree->is_out_of_memory = true;
        return;
    }
    builder->parser = parser;
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                                   | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
    parser->options |= XML_PARSE_HUGE;
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    htmlSAXHandlerPtr own = parser->sax;
    parser->sax = &events;
    parser->userData = builder;
    htmlParseDocument(parser);
    parser->sax = own;
    if (parser->myDoc) xmlFreeDoc(parser->myDoc);
    parser->myDoc = NULL;
    htmlFreeParserCtxt(parser);
}

html_tree *html_tree_parse(const char *utf8, size_t length, html_limits limits) {
    html_tree *tree = malloc(sizeof *tree);
    if (!tree) return NULL;
    if (!tree_start(tree, limits)) {
        html_tree_free(tree);
        return NULL;
    }
    if (length > INT_MAX) {
        length = INT_MAX;
        tree->is_cut = true;
    }
    page_builder builder = {.tree = tree};
    char *bounded = length > bounded_from ? bounded_copy(utf8, length) : NULL;
    if (length) run_parser(&builder, bounded ? bounded : utf8, length);
    free(bounded);
    free(builder.open);
    if (tree->is_out_of_memory) {
        html_tree_free(tree);
        return NULL;
    }
    tree_finish(tree);
    return tree;
}
