package org.gridlight.model.cases;

/** How a request stands. The words for people stand in the glossary under {@code request.NAME}. */
public enum RequestState {
    /** Nobody has decided on its last level. */
    PENDING,
    /** It has had its effect. */
    GRANTED,
    /** Nothing is given back: the clock ran all the time. */
    REFUSED,
    /** The case moved on before anybody decided. */
    MOOT
}
