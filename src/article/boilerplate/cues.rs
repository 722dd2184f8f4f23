//! The words by which furniture is told from news: data, in lower case, with straight apostrophes.

/// Lines that are furniture as a whole: buttons, headings of boxes, labels.
pub(super) const WHOLE: &[&str] = &[
    "about us", "about the author", "account", "ad", "add interest", "ads", "advertise", "advertise with us",
    "advertisement", "advertising", "advertisement - scroll to continue", "all rights reserved",
    "article continues below", "back to top", "bookmark", "breaking news", "buy now", "cancel", "click to expand",
    "close", "comment", "comments", "contact us", "continue reading", "cookie policy", "cookie settings", "copy",
    "copy link", "copy url", "correction", "donate", "donate now", "download the app", "download pdf",
    "editor's picks", "email", "email this", "embed", "expand", "feedback", "follow", "follow us", "gallery",
    "get the app", "give now", "go to homepage", "home", "image", "join now", "join us", "join the conversation",
    "learn more", "leave a comment", "leave a reply", "like", "like this", "link copied", "listen", "listen now",
    "listen to article", "listen to this article", "loading", "load more", "log in", "login", "manage cookies",
    "menu", "more", "mute", "newsletter", "newsletters", "next", "next article", "open menu", "paid content", "pause",
    "photo", "play", "play video", "please leave your suggestions or corrections here", "premium", "previous",
    "previous article", "print", "print this page", "privacy", "privacy and cookie policies", "privacy policy",
    "promoted", "read full story", "read less", "read more", "read next", "recommend", "refresh", "register", "reply",
    "report an error", "reprints", "save", "save article", "save for later", "search", "see all", "see more", "send",
    "settings", "share", "share article", "share on facebook", "share on twitter", "share this", "share this article",
    "share this page", "share this story", "show all", "show comments", "show more", "sign in", "sign up",
    "sign up now", "skip", "skip ad", "skip advertisement", "skip to content", "skip to main content", "sponsored",
    "sponsored content", "subscribe", "subscribe now", "subscribe today", "supported by", "tags", "terms",
    "terms of service", "terms of use", "thank you", "toggle navigation", "topics", "transcript", "translate",
    "tweet", "unmute", "video", "view all", "view comments", "view gallery", "volume", "watch", "watch live",
    "watch now", "write to us",
];

/// Names of buttons; a line made of nothing else is a row of them.
pub(super) const BUTTONS: &[&str] = &[
    "bluesky", "bookmark", "copy", "e-mail", "email", "facebook", "flipboard", "flipboards", "instagram", "link",
    "linkedin", "mail", "mastodon", "messenger", "pinterest", "pocket", "print", "reddit", "save", "share", "skype",
    "sms", "telegram", "threads", "tiktok", "tumblr", "tweet", "twitter", "vk", "viber", "wechat", "weibo",
    "whatsapp", "x", "xing", "youtube",
];

/// Buttons that pages leave glued to the text before or after them.
pub(super) const GLUED: &[&str] = &[
    "Advertisement", "ADVERTISEMENT", "Copy link", "Copy Link", "Link copied", "Print", "Read More", "Read more",
    "Save", "Share", "Share this", "Share this article", "Show more", "Sign up", "Skip advertisement", "Subscribe",
    "Tweet", "View image in fullscreen", "Watch live", "Play video", "Play Video",
];

/// Headings of lists of links: the links below them are furniture too.
pub(super) const LIST_HEADINGS: &[&str] = &[
    "also in the news", "also read", "around the web", "daily newsletter", "don't miss", "editors' picks",
    "elsewhere on the site", "explore more", "featured", "further reading", "in other news", "keep reading", "latest",
    "latest news", "latest stories", "more coverage", "more for you", "more from", "more from the web",
    "more like this", "more news", "more on this", "more on this story", "more on this topic", "more stories",
    "more to read", "most popular", "most read", "most viewed", "popular", "popular now", "read also", "recommended",
    "recommended articles", "recommended for you", "recommended stories", "related", "related article",
    "related articles", "related content", "related coverage", "related internet links", "related links",
    "related news", "related posts", "related reading", "related stories", "related story", "related topics",
    "related video", "related videos", "see also", "similar articles", "top stories", "trending", "trending now",
    "what to read next", "you may also like", "you might also like", "you may be interested in",
];

/// What a line begins with that is a notice to its end.
pub(super) const NOTICES: &[&str] = &["©", "copyright ©", "copyright (c)", "copyright 1", "copyright 2"];

/// What a line or sentence of furniture begins with.
pub(super) const BEGINS: &[&str] = &[
    "accept all cookies", "also read:", "by clicking", "by continuing to use", "by signing up", "by submitting",
    "by subscribing", "click here", "click to", "comments are", "contact the author", "copyright ©", "copyright (c)",
    "copyright 1", "copyright 2", "credit:", "credits:", "download our app", "download the app", "editing by",
    "editor's note:", "follow us on", "follow our", "follow me on", "for more news", "for more information about",
    "for more stories", "for more on this", "get more", "get our", "get the latest", "get unlimited", "have a story",
    "have you got a story", "image caption", "image copyright", "image credit", "image credits", "image source",
    "image:", "images:", "join our telegram", "join our whatsapp", "join our channel", "join our newsletter",
    "join our mailing", "keep up with", "like us on", "listen to this", "listen to today's", "listen to the latest",
    "media caption", "more on this story:", "must read:", "our standards:", "photo by", "photo courtesy",
    "photo credit", "photo illustration", "photo:", "photograph:", "photographer:", "photos:", "picture:",
    "picture credit", "play video", "published by", "read also:", "read more about", "read more on", "read more:",
    "read next:", "read our", "read the full story", "read the original", "recommended:", "related:",
    "report this ad", "reporting by", "see also:", "share this", "share on", "sign in to",
    "slideshow", "sign up for our", "sign up for the", "sign up here", "sign up to our", "sign up to the",
    "sign up to receive", "sign up to get", "sponsored by", "story continues below", "subscribe now",
    "subscribe to our", "subscribe today", "support our", "support independent", "this article appeared",
    "this article first appeared", "this article is republished", "this article was amended",
    "this article was first published", "this article was originally", "this article was updated",
    "this is a developing story", "this is a breaking", "this page was last", "this story has been updated",
    "this story was originally", "this story was updated", "this website uses", "this site uses", "to comment on",
    "to read more", "to read the full", "to share this", "to suggest a correction", "to unsubscribe",
    "view this post on", "watch:", "watch the video", "watch more", "we use cookies", "© ", "©", "ⓒ", "(c) 20",
];

/// What is said in furniture only: one suffices.
pub(super) const STRONG: &[&str] = &[
    "a co-creator and vote", "accept cookies", "ad blocker", "ad-blocker", "adblocker", "ad-free",
    "all rights reserved", "as an interest to stay up to date", "allow notifications", "and newsletters",
    "be republished", "become a member", "become a patron", "become a subscriber", "become a supporter",
    "been edited by", "breaking news alerts", "broadcast, rewritten or redistributed", "buy me a coffee",
    "can be reached at", "cancel anytime", "click here to", "contributed reporting", "contributed to this article",
    "contributed to this report", "contributed to this story", "contributed to the reporting", "cookie policy",
    "cookie policies", "cookie preferences", "cookies policy", "ctrl + enter", "ctrl+enter", "daily briefing in your",
    "email address will not be published", "enable javascript", "follow him on twitter", "follow her on twitter",
    "follow us on", "for our newsletter", "free newsletter", "free trial", "get the app",
    "highlight the text and press", "in your inbox", "into your inbox", "is a registered trademark",
    "is supported by readers", "may not be published", "may not be reproduced", "must be acquired from",
    "must be logged in", "newsletter here", "newsletter sign-up", "no obligation to continue", "opens in a new tab",
    "opens in new tab", "opens in a new window", "our cookie", "our daily newsletter", "our free newsletter",
    "our newsletter", "our newsletters", "our privacy", "our telegram channel", "our terms of",
    "our weekly newsletter", "our whatsapp channel", "our youtube channel", "personalised advertising",
    "personalized advertising", "please support us", "prior written consent", "prior written permission",
    "privacy notice", "privacy policy", "privacy statement", "push notifications", "reached at", "reader-supported",
    "readers like you", "receive our", "receive newsletters", "required fields are marked", "scroll to continue",
    "sign up for our", "sign up to our", "straight to your inbox", "subscribe to our", "support our journalism",
    "support our work", "terms & conditions of use", "terms and conditions apply", "terms of service", "terms of use",
    "the views expressed in this article", "the views expressed here are", "thank you for reading", "to your inbox",
    "turn on notifications", "unsubscribe at any time", "unsubscribe", "uses cookies", "we use cookies",
    "without written permission", "your ad blocker", "your browser", "your email address", "your support helps us",
    "your subscription", "your donation", "your inbox",
];

/// What is said in furniture more than in news: three suffice, two in a prompt or where the outlet speaks of itself, or
/// one in a sentence that turns to the reader.
pub(super) const WEAK: &[&str] = &[
    "advertisers", "advertising revenue", "annual subscription", "app store", "better understand your", "browser",
    "by clicking", "close this page", "comment below", "contact us", "cookies", "correction or clarification",
    "cup of coffee", "delivered daily", "disabling", "donate", "donation", "email alerts", "exclusive content",
    "for as little as", "free access", "google play", "help us", "hyperlink", "independent journalism",
    "independent media", "insights", "join our", "join our community", "join us", "join us today", "journalism",
    "keep our reporting", "less than $", "links", "log in", "mailing list", "membership", "month for", "monthly",
    "more materials like this", "newsletter", "newsletters", "notifications", "on facebook", "on instagram",
    "on telegram", "on twitter", "open and accessible", "our content", "our coverage", "our experts", "our readers",
    "our reporting", "our reporters", "our stories", "our team", "our website", "our work", "pay only", "paywall",
    "per month", "podcast", "quality content", "read more", "referencing our materials", "register",
    "remaining articles", "reprint", "sign in", "sign up", "small, cost-effective team", "special offer",
    "stay up to date", "stay informed", "subscribe", "subscriber", "subscribers", "subscription", "support us",
    "supporters", "trial", "two-week trial", "unlimited access", "up to date on", "ways to support", "weekly",
    "what you think", "write to us", "written permission",
];

/// What a prompt begins with.
pub(super) const PROMPTS: &[&str] = &["donate", "join", "log in", "register", "sign in", "sign up", "subscribe", "support"];

/// Words by which an outlet speaks of itself.
pub(super) const OUTLET: &[&str] = &[
    "our", "us", "we", "we're", "we've",
];

/// Words by which a text turns to its reader.
pub(super) const READER: &[&str] = &[
    "you", "your", "you're", "you'll", "you've", "yourself",
];

/// Agencies and archives that pictures are credited to.
pub(super) const AGENCIES: &[&str] = &[
    "afp", "alamy", "anadolu", "anadolu agency", "ansa", "ap", "ap photo", "associated press", "bloomberg", "dpa",
    "epa", "efe", "epa-efe", "getty", "getty images", "imago", "istock", "itar-tass", "kyodo", "maxar technologies",
    "nurphoto", "pa", "pa media", "pa wire", "pool", "press association", "reuters", "rex", "rex features",
    "ria novosti", "sana", "shutterstock", "sipa", "sipa usa", "tass", "ukrinform", "unsplash", "wikimedia commons",
    "xinhua", "zuma press",
];

/// What follows after what somebody of a newsroom is, in such a line.
pub(super) const AFTER_NEWSROOM: &[&str] =
    &[
    "and", "at", "based", "covering", "for", "from", "in", "of", "on", "who", "with",
];

/// What people of a newsroom are, in the line about an author.
pub(super) const NEWSROOM: &[&str] = &[
    "bureau chief", "columnist", "contributor", "correspondent", "editor", "editor-in-chief", "freelance",
    "freelancer", "intern", "journalist", "news writer", "photojournalist", "producer", "reporter", "staff writer",
    "writer",
];

/// What pictures show people do, as captions tell it.
pub(super) const SHOWN: &[&str] = &[
    "address", "addresses", "arrive", "arrives", "attend", "attends", "gather", "gathers", "gesture", "gestures", "greet",
    "greets", "leave", "leaves", "listen", "listens", "look", "looks", "march", "marches", "pose", "poses", "react",
    "reacts", "shake", "shakes", "smile", "smiles", "speak", "speaks", "stand", "stands", "walk", "walks", "wave",
    "waves",
];

/// How lines begin that tell who pays for an outlet or a text.
pub(super) const FUNDED: &[&str] = &[
    "our journalism", "our reporting", "our work", "the work of", "this article", "this coverage", "this material",
    "this project", "this publication", "this report", "this reporting", "this series", "this story", "this website",
];

/// How they tell that someone pays.
pub(super) const FUNDING: &[&str] = &[
    " financed by ", " funded by ", " made possible by ", " made possible thanks to ", " sponsored by ", " supported by ",
    " with the support of ", " with support from ",
];
