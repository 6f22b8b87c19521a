package org.comity.charter;

/// An answer that is a refusal: what was asked cannot be answered, why, by which article, and what to do instead.
///
/// @param code never reused; has a page in `docs/refusals`
/// @param because what stands in the way, with the values in it
/// @param article the article it rests on, or empty
/// @param remedy what to do next
public record Refused(String code, String because, String article, String remedy) {}
