package org.gridlight.model.cases;

import java.util.Arrays;
import java.util.Optional;

/** The ledgers a centre keeps of what departs from the rule (台账). The words stand in the glossary under {@code ledger.NAME}. */
public enum LedgerKind {
    EXTENSION("extension"),
    SUSPENSION("suspension"),
    VOID("void"),
    RETURN("return"),
    FORCED_CLOSING("forced-closing");

    private final String code;

    LedgerKind(String code) {
        this.code = code;
    }

    /** Its name on the command line and in the names of files. */
    public String code() {
        return code;
    }

    /** Key of its name in the glossary. */
    public String word() {
        return "ledger." + name();
    }

    /** Empty when there is no such ledger. */
    public static Optional<LedgerKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
