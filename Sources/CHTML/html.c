#include "CHTML.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <limits.h>
#include <pthread.h>
#include <string.h>

// An end tag that ends nothing is compared with every open element; this many comparisons take less
// than a second, and no page comes near.
enum { greatest_work = 200000000 };

struct state {
    const struct assay_html_receiver *receiver;
    htmlParserCtxtPtr parser;
    bool stopped;
    bool exhausted;
    long work;
};

static void go_on(struct state *state, bool answer) {
    if (!answer && !state->stopped) {
        state->stopped = true;
        xmlStopParser(state->parser);
    }
}

static void start_element(void *data, const xmlChar *name, const xmlChar **attributes) {
    struct state *state = data;
    if (state->stopped) return;
    go_on(state, state->receiver->start(state->receiver->context, (const char *)name,
                                        (const char *const *)attributes));
}

static void end_element(void *data, const xmlChar *name) {
    struct state *state = data;
    if (state->stopped) return;
    state->receiver->end(state->receiver->context, (const char *)name);
}

static void pass_text(struct state *state, const xmlChar *text, int length, bool raw) {
    if (state->stopped || length <= 0) return;
    go_on(state, state->receiver->text(state->receiver->context, text, (size_t)length, raw));
}

static void characters(void *data, const xmlChar *text, int length) {
    pass_text(data, text, length, false);
}

static void raw_characters(void *data, const xmlChar *text, int length) {
    pass_text(data, text, length, true);
}

static void count_error(void *data, xmlErrorPtr error) {
    struct state *state = data;
    (void)error;
    state->work += state->parser->nameNr;
    if (state->work > greatest_work) {
        state->exhausted = true;
        go_on(state, false);
    }
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

bool assay_html_read(const uint8_t *bytes, size_t length,
                     const struct assay_html_receiver *receiver) {
    if (length > INT_MAX) return false;
    pthread_once(&once, xmlInitParser);
    htmlParserCtxtPtr parser = htmlNewParserCtxt();
    if (parser == NULL) return false;
    struct state state = {.receiver = receiver, .parser = parser};
    // With handlers of its own the parser makes no tree, and so has nothing that could load an
    // entity or exhaust the stack.
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->startElement = start_element;
    parser->sax->endElement = end_element;
    parser->sax->characters = characters;
    parser->sax->ignorableWhitespace = characters;
    parser->sax->cdataBlock = raw_characters;
    parser->sax->serror = count_error;
    parser->sax->initialized = XML_SAX2_MAGIC;
    parser->userData = &state;
    // The bytes are UTF-8 whatever the page says of itself.
    htmlDocPtr tree = htmlCtxtReadMemory(
        parser, (const char *)bytes, (int)length, NULL, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
            HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD | HTML_PARSE_NOIMPLIED);
    bool complete = parser->errNo != XML_ERR_NO_MEMORY && !state.exhausted;
    if (tree != NULL) xmlFreeDoc(tree);
    htmlFreeParserCtxt(parser);
    return complete;
}
