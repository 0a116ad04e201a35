package org.meguri.platform.outbox;

/** A way out. */
public interface Channel {

    /** The word by which messages name it. */
    String name();

    /** Whether the office has opened this way. */
    boolean isOpen();

    /**
     * Sends the message now.
     *
     * @throws Exception it could not be sent; it is tried again later
     */
    void send(OutboxMessage message) throws Exception;
}
