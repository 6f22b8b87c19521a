package org.comity.acts.session;

/// Whether the rules are followed, and what is to be done next: points of order and motions.
public sealed interface OrderBody extends SessionBody
        permits PointRaised,
                PointRuled,
                RulingAppealed,
                AppealDecided,
                MotionMoved,
                MotionSeconded,
                MotionPut,
                MotionDecided,
                MotionWithdrawn {}
