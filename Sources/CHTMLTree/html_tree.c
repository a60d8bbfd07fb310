/* Runs libxml2's HTML parser as a stream of events and builds the flat tree from them. */
#include "tree_storage.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* One run of the parser: the tree, and which node each name on libxml2's own stack stands for. */
typedef struct {
    html_tree *tree;
    htmlParserCtxtPtr parser;
    uint32_t *open; /* by position on libxml2's name stack; 0 where none was made */
    size_t open_count, open_capacity;
} page_builder;

static void stop_if_full(page_builder *builder) {
    if (builder->tree->is_cut || builder->tree->is_out_of_memory) xmlStopParser(builder->parser);
}

/* libxml2 has pushed the name before it reports the element. */
static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
    page_builder *builder = context;
    size_t position = builder->parser->nameNr > 0 ? (size_t)builder->parser->nameNr - 1 : 0;
    if (position >= builder->open_capacity) {
        size_t wanted = 2 * position + 64;
        uint32_t *grown = realloc(builder->open, wanted * sizeof *grown);
        if (!grown) {
            builder->tree->is_out_of_memory = true;
            return stop_if_full(builder);
        }
        builder->open = grown;
        builder->open_capacity = wanted;
    }
    uint32_t node = tree_open(builder->tree, (const char *)name);
    while (builder->open_count < position) builder->open[builder->open_count++] = 0;
    builder->open[position] = node;
    builder->open_count = position + 1;
    if (!node) return stop_if_full(builder);
    for (; attributes && attributes[0]; attributes += 2)
        tree_add_attribute(builder->tree, (const char *)attributes[0], attributes[1] ? (const char *)attributes[1] : "");
}

/* libxml2 pops the name after it reports the end. */
static void end_element(void *context, const xmlChar *name) {
    (void)name;
    page_builder *builder = context;
    size_t position = builder->parser->nameNr > 0 ? (size_t)builder->parser->nameNr - 1 : 0;
    if (position >= builder->open_count) return;
    if (builder->open[position]) tree_close(builder->tree, builder->open[position]);
    builder->open_count = position;
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
    if (length) run_parser(&builder, utf8, length);
    free(builder.open);
    if (tree->is_out_of_memory) {
        html_tree_free(tree);
        return NULL;
    }
    tree_finish(tree);
    return tree;
}
