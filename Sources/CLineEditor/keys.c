// The commands that assay adds to libedit, and the keys they are bound to.
#include <string.h>
#include <wchar.h>

#include "internal.h"

static unsigned char run(EditLine *el, int command) {
    struct assay_editor *editor = editor_of(el);
    switch (editor->callbacks.command(editor->callbacks.context, command)) {
    case ASSAY_ACTION_REFRESH:
        return CC_REFRESH;
    case ASSAY_ACTION_BEEP:
        return CC_REFRESH_BEEP;
    case ASSAY_ACTION_INTERRUPT:
        editor->outcome = ASSAY_OUTCOME_INTERRUPTED;
        return CC_EOF;
    case ASSAY_ACTION_END:
        return CC_EOF;
    default:
        return CC_NORM;
    }
}

// libedit does not tell a function under which name it was called.
#define COMMAND(name, command) \
    static unsigned char name(EditLine *el, wint_t key) { \
        (void)key; \
        return run(el, command); \
    }
COMMAND(complete, ASSAY_COMMAND_COMPLETE)
COMMAND(previous, ASSAY_COMMAND_PREVIOUS)
COMMAND(next, ASSAY_COMMAND_NEXT)
COMMAND(search, ASSAY_COMMAND_SEARCH)
COMMAND(interrupt, ASSAY_COMMAND_INTERRUPT)
COMMAND(end, ASSAY_COMMAND_END)
COMMAND(insert, ASSAY_COMMAND_INSERT)
COMMAND(left, ASSAY_COMMAND_LEFT)
COMMAND(right, ASSAY_COMMAND_RIGHT)
COMMAND(line_end, ASSAY_COMMAND_LINE_END)
COMMAND(backspace, ASSAY_COMMAND_BACKSPACE)
COMMAND(delete, ASSAY_COMMAND_DELETE)
COMMAND(undo, ASSAY_COMMAND_UNDO)
#undef COMMAND

static unsigned char suspend(EditLine *el, wint_t key) {
    (void)key;
    editor_suspend(editor_of(el));
    return CC_NORM;
}

static const struct {
    const char *name;
    unsigned char (*function)(EditLine *, wint_t);
} commands[] = {
    {"assay-complete", complete}, {"assay-previous", previous}, {"assay-next", next},
    {"assay-search", search}, {"assay-interrupt", interrupt}, {"assay-end", end},
    {"assay-insert", insert}, {"assay-left", left}, {"assay-right", right},
    {"assay-line-end", line_end}, {"assay-backspace", backspace}, {"assay-delete", delete},
    {"assay-undo", undo}, {"assay-suspend", suspend},
};

struct binding {
    const char *key;
    const char *command;
};

// Keys of every mode. ^V and ^Q would put controls into the line; ^S and ^\ are pressed in error.
static const struct binding in_every_mode[] = {
    {"^I", "assay-complete"}, {"^C", "assay-interrupt"}, {"^D", "assay-end"},
    {"^Z", "assay-suspend"}, {"^R", "assay-search"}, {"^P", "assay-previous"},
    {"^N", "assay-next"}, {"^H", "assay-backspace"}, {"^?", "assay-backspace"},
    {"\\200", "assay-insert"}, {"\\034", "ed-ignore"}, {"^S", "ed-ignore"}, {"^V", "ed-ignore"},
    {"^Q", "ed-ignore"}, {"^J", "ed-newline"}, {"^M", "ed-newline"},
};

// ESC x reads a command line through a parser that crashes on an unmatched quote.
static const struct binding in_emacs_mode[] = {
    {"^B", "assay-left"}, {"^F", "assay-right"}, {"^E", "assay-line-end"},
    {"^_", "assay-undo"}, {"\\033x", "ed-unassigned"}, {"\\033X", "ed-unassigned"},
    {"\\033p", "assay-previous"}, {"\\033n", "assay-next"},
    {"\\033[A", "assay-previous"}, {"\\033OA", "assay-previous"},
    {"\\033[B", "assay-next"}, {"\\033OB", "assay-next"},
    {"\\033[C", "assay-right"}, {"\\033OC", "assay-right"},
    {"\\033[D", "assay-left"}, {"\\033OD", "assay-left"},
    {"\\033[H", "ed-move-to-beg"}, {"\\033OH", "ed-move-to-beg"}, {"\\033[1~", "ed-move-to-beg"},
    {"\\033[F", "assay-line-end"}, {"\\033OF", "assay-line-end"}, {"\\033[4~", "assay-line-end"},
    {"\\033[3~", "assay-delete"}, {"\\033[1;5C", "em-next-word"}, {"\\033[1;5D", "ed-prev-word"},
};

// vi's command mode. `:` is the crashing parser again, `v` would start an editor of its own.
static const struct binding in_vi_commands[] = {
    {":", "ed-unassigned"}, {"v", "ed-unassigned"}, {"^C", "assay-interrupt"},
    {"^D", "assay-end"}, {"^Z", "assay-suspend"}, {"\\200", "assay-insert"},
    {"k", "assay-previous"}, {"j", "assay-next"}, {"/", "assay-search"}, {"?", "assay-search"},
    {"[A", "assay-previous"}, {"[B", "assay-next"}, {"OA", "assay-previous"},
    {"OB", "assay-next"}, {"^J", "ed-newline"}, {"^M", "ed-newline"},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

void keys_define(EditLine *el) {
    for (size_t i = 0; i < COUNT(commands); i++)
        el_set(el, EL_ADDFN, commands[i].name, commands[i].name, commands[i].function);
}

/// Before every read, since an .editrc and a changed terminal may have bound keys anew.
void keys_bind(EditLine *el) {
    for (size_t i = 0; i < COUNT(in_every_mode); i++)
        el_set(el, EL_BIND, in_every_mode[i].key, in_every_mode[i].command, NULL);
    const char *mode = NULL;
    if (el_get(el, EL_EDITOR, &mode) == 0 && mode != NULL && strcmp(mode, "vi") == 0) {
        for (size_t i = 0; i < COUNT(in_vi_commands); i++)
            el_set(el, EL_BIND, "-a", in_vi_commands[i].key, in_vi_commands[i].command, NULL);
    } else {
        for (size_t i = 0; i < COUNT(in_emacs_mode); i++)
            el_set(el, EL_BIND, in_emacs_mode[i].key, in_emacs_mode[i].command, NULL);
    }
}
