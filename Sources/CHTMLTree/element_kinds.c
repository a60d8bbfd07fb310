#include "element_kinds.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    const char *name;
    uint8_t kinds;
} element;

/* Sorted by name. */
static const element elements[] = {
    {"address", ELEMENT_BLOCK},
    {"applet", ELEMENT_SCOPE},
    {"article", ELEMENT_BLOCK},
    {"aside", ELEMENT_BLOCK},
    {"bgsound", ELEMENT_VOID},
    {"blockquote", ELEMENT_BLOCK},
    {"body", ELEMENT_SCOPE | ELEMENT_ROOT},
    {"button", ELEMENT_SCOPE},
    {"caption", ELEMENT_SCOPE},
    {"center", ELEMENT_BLOCK},
    {"details", ELEMENT_BLOCK},
    {"dialog", ELEMENT_BLOCK},
    {"dir", ELEMENT_BLOCK},
    {"div", ELEMENT_BLOCK},
    {"dl", ELEMENT_BLOCK},
    {"embed", ELEMENT_VOID},
    {"fieldset", ELEMENT_BLOCK},
    {"figcaption", ELEMENT_BLOCK},
    {"figure", ELEMENT_BLOCK},
    {"footer", ELEMENT_BLOCK},
    {"form", ELEMENT_BLOCK},
    {"h1", ELEMENT_BLOCK},
    {"h2", ELEMENT_BLOCK},
    {"h3", ELEMENT_BLOCK},
    {"h4", ELEMENT_BLOCK},
    {"h5", ELEMENT_BLOCK},
    {"h6", ELEMENT_BLOCK},
    {"header", ELEMENT_BLOCK},
    {"hgroup", ELEMENT_BLOCK},
    {"html", ELEMENT_SCOPE | ELEMENT_ROOT},
    {"keygen", ELEMENT_VOID},
    {"main", ELEMENT_BLOCK},
    {"marquee", ELEMENT_SCOPE},
    {"menu", ELEMENT_BLOCK},
    {"nav", ELEMENT_BLOCK},
    {"object", ELEMENT_SCOPE},
    {"ol", ELEMENT_BLOCK},
    {"p", ELEMENT_PARAGRAPH},
    {"pre", ELEMENT_BLOCK},
    {"script", ELEMENT_RAW_TEXT},
    {"search", ELEMENT_BLOCK},
    {"section", ELEMENT_BLOCK},
    {"select", ELEMENT_BLOCK},
    {"source", ELEMENT_VOID},
    {"style", ELEMENT_RAW_TEXT},
    {"summary", ELEMENT_BLOCK},
    {"svg", ELEMENT_SCOPE},
    {"table", ELEMENT_SCOPE},
    {"tbody", ELEMENT_SCOPE},
    {"td", ELEMENT_SCOPE},
    {"template", ELEMENT_SCOPE},
    {"textarea", ELEMENT_BLOCK},
    {"tfoot", ELEMENT_SCOPE},
    {"th", ELEMENT_SCOPE},
    {"thead", ELEMENT_SCOPE},
    {"title", ELEMENT_BLOCK},
    {"tr", ELEMENT_SCOPE},
    {"track", ELEMENT_VOID},
    {"ul", ELEMENT_BLOCK},
    {"wbr", ELEMENT_VOID},
};

typedef struct {
    const char *bytes;
    size_t length;
} word;

static int compare(const void *key, const void *item) {
    const word *wanted = key;
    const char *name = ((const element *)item)->name;
    int order = strncmp(wanted->bytes, name, wanted->length);
    return order ? order : name[wanted->length] ? -1 : 0;
}

uint8_t element_kinds(const char *name, size_t length) {
    word wanted = {name, length};
    const element *found = bsearch(&wanted, elements, sizeof elements / sizeof *elements, sizeof *elements, compare);
    return found ? found->kinds : 0;
}
