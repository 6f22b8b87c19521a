package org.comity.acts.document;

import java.util.Optional;
import org.comity.acts.form.Form;

/// One title of a document. Titles in several languages are of equal rank; two in one language are
/// variants.
///
/// @param language a BCP 47 tag, such as `en`
/// @param text as it is written
/// @param where who or what uses it so, such as the title of a press release; empty is the document
///     itself
public record Title(String language, String text, Optional<String> where) {
    public Title {
        if (!language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
            throw new IllegalArgumentException("the language of a title is a tag such as 'en', not '" + language + "'");
        }
        Form.text("a title", text);
        where.ifPresent(used -> Form.text("where a title is used", used));
    }

    /// As the document itself gives it.
    public static Title of(String language, String text) {
        return new Title(language, text, Optional.empty());
    }
}
