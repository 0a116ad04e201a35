package org.meguri.platform.guard;

/** What the guard knows. */
public enum PersonalKind {
    /** マイナンバー: twelve digits whose last one is the check digit of Order No. 85 of 2014, article 5. */
    MY_NUMBER,
    /** A card number: of a known issuer, with the check digit of ISO/IEC 7812 (Luhn). */
    CARD,
    /** A telephone number that can exist in Japan, or one written with the code of its country. */
    PHONE,
    EMAIL,
    /** A postal code with what follows it, or a place down to the number of the house. */
    ADDRESS,
    /** Two or more names with 様: a list of people. */
    NAMES
}
