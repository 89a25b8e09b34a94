package casebound.model;

import java.util.UUID;

/** A reference to a record of any kind. */
public record Ref(Kind kind, UUID id) {}
