/* What HTML says about elements by name, where libxml2's own lists end with HTML 4. */
#ifndef CAIMAI_ELEMENT_KINDS_H
#define CAIMAI_ELEMENT_KINDS_H

#include <stddef.h>
#include <stdint.h>

enum {
    ELEMENT_PARAGRAPH = 1,
    /* Its start tag ends an open <p>, its end tag ends what is open inside: section. */
    ELEMENT_BLOCK = 2,
    /* No end tag inside reaches out of it: td. */
    ELEMENT_SCOPE = 4,
    /* Holds characters only, up to its own end tag: script. */
    ELEMENT_RAW_TEXT = 8,
    /* Has no end tag, which libxml2 does not know: wbr. */
    ELEMENT_VOID = 16,
    /* Stands once in a page, and holds all that follows: body. */
    ELEMENT_ROOT = 32,
};

/* The kinds of an element, 0 for any other. The name is in lower case. */
uint8_t element_kinds(const char *name, size_t length);

#endif
