package org.workplan.rule.standard.common;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Lists of words by language, as data: rules find them in what a plan says. English words are found as whole words, with their usual endings; Chinese words
 * wherever they stand.
 */
public record VagueWords(ImmutableMap<String, ImmutableList<String>> lists) {

    private static final String CHINESE = "zh";

    /** Words that promise without saying how much. */
    public static final VagueWords UNMEASURABLE = of(
            ImmutableList.of(
                    "more",
                    "better",
                    "further",
                    "improve",
                    "improvement",
                    "strengthen",
                    "enhance",
                    "promote",
                    "deepen",
                    "actively",
                    "continuously",
                    "constantly",
                    "fully",
                    "full",
                    "effectively",
                    "effective",
                    "vigorously",
                    "perfect",
                    "good",
                    "well",
                    "aware",
                    "awareness",
                    "harmony",
                    "harmonious",
                    "happy",
                    "happier",
                    "stable",
                    "grow",
                    "growing",
                    "mobilise",
                    "mobilize",
                    "solve",
                    "understand",
                    "respect",
                    "unique",
                    "characteristics",
                    "characteristic",
                    "thoroughly",
                    "strictly",
                    "scientific",
                    "standardized",
                    "standardised",
                    "high-quality",
                    "able",
                    "less",
                    "brand",
                    "caring",
                    "quality",
                    "seriously",
                    "carefully",
                    "gradually",
                    "as much as possible",
                    "orderly",
                    "cohesion",
                    "depth",
                    "breadth",
                    "civilized",
                    "standards",
                    "develop",
                    "share",
                    "distinctive",
                    "unified",
                    "lasting",
                    "plant"),
            ImmutableList.of(
                    "进一步", "不断", "积极", "加强", "提高", "提升", "促进", "推动", "改善", "完善", "充分", "有效", "大力", "切实", "深入", "深化",
                    "更好", "更多", "增强", "努力", "尽可能", "逐步", "和谐", "意识", "特色", "科学", "规范"));

    /** Words that ask for a change of a number in one direction. */
    public static final VagueWords DIRECTION = of(
            ImmutableList.of(
                    "improve", "increase", "raise", "reduce", "lower", "decrease", "less", "fewer", "gradually reduce"),
            ImmutableList.of("提高", "提升", "增加", "降低", "减少", "改善"));

    /** Words that tell of something as done. */
    public static final VagueWords DONE = of(
            ImmutableList.of(
                    "was",
                    "were",
                    "has",
                    "have",
                    "had",
                    "been",
                    "did",
                    "done",
                    "appeared",
                    "held",
                    "established",
                    "completed",
                    "achieved",
                    "carried out"),
            ImmutableList.of("已", "了", "完成", "曾"));

    /** Words that stand for a level of administration without being one. */
    public static final VagueWords LEVEL_LIKE = of(
            ImmutableList.of(
                    "nationwide", "province-wide", "provincewide", "city-wide", "citywide", "countrywide", "statewide"),
            ImmutableList.of("全国范围", "全国推广", "全省", "全市"));

    /** Things that sessions need and that plans mention outside their list of resources. */
    public static final VagueWords THINGS = of(
            ImmutableList.of(
                    "medicine",
                    "medicines",
                    "uniform",
                    "uniforms",
                    "supplies",
                    "tent",
                    "tents",
                    "prize",
                    "prizes",
                    "print",
                    "prints",
                    "projector",
                    "loudspeaker"),
            ImmutableList.of("药品", "药", "服装", "统一着装", "奖品", "照片", "急救"));

    /** Words for what the press publishes. */
    public static final VagueWords PUBLICATIONS = of(
            ImmutableList.of("report", "reports", "article", "articles", "news item", "news items", "story", "stories"),
            ImmutableList.of("报道", "文章", "稿件", "信息"));

    /** Words for people, where they are a unit. */
    public static final VagueWords PEOPLE = of(
            ImmutableList.of(
                    "people",
                    "persons",
                    "participants",
                    "residents",
                    "members",
                    "attendees",
                    "visitors",
                    "person-times"),
            ImmutableList.of("人", "人次", "名", "位"));

    /** Words of duties that hold a person for as long as the thing lasts, unlike duties that can be seen to in between. */
    public static final VagueWords HANDS_ON = of(
            ImmutableList.of(
                    "photography",
                    "photographs",
                    "photographing",
                    "photos",
                    "filming",
                    "video",
                    "recording",
                    "distribution",
                    "distributing",
                    "distribute",
                    "handing out",
                    "hand out",
                    "explanation",
                    "explaining",
                    "explain",
                    "guiding",
                    "guide",
                    "hosting",
                    "host",
                    "moderation",
                    "moderating",
                    "moderate",
                    "performing",
                    "perform",
                    "performance",
                    "interviewing",
                    "interviews",
                    "interview",
                    "registration",
                    "registering",
                    "register",
                    "receiving",
                    "reception",
                    "translating",
                    "interpreting",
                    "driving",
                    "refereeing",
                    "teaching",
                    "lecturing",
                    "singing",
                    "cooking",
                    "serving",
                    "note-taking"),
            ImmutableList.of(
                    "摄影", "拍照", "拍摄", "录像", "发放", "分发", "派发", "讲解", "主持", "表演", "访谈", "登记", "签到", "接待", "翻译", "驾驶",
                    "裁判", "授课", "记录"));

    private static VagueWords of(ImmutableList<String> english, ImmutableList<String> chinese) {
        return new VagueWords(ImmutableMap.of("en", english, CHINESE, chinese));
    }

    /** Returns the same lists with more words of one language. */
    public VagueWords plus(String language, Iterable<String> more) {
        ImmutableMap.Builder<String, ImmutableList<String>> all = ImmutableMap.builder();
        all.putAll(lists);
        all.put(
                language,
                ImmutableList.<String>builder()
                        .addAll(lists.getOrDefault(language, ImmutableList.of()))
                        .addAll(more)
                        .build());
        return new VagueWords(all.buildKeepingLast());
    }

    /** Returns the words of a language that stand in a text, in the order of the list. Plans in other languages are read as English. */
    public ImmutableList<String> in(String text, String language) {
        String key = language.startsWith(CHINESE) ? CHINESE : lists.containsKey(language) ? language : "en";
        String small = text.toLowerCase(Locale.ROOT);
        return lists.getOrDefault(key, ImmutableList.of()).stream()
                .filter(word -> key.equals(CHINESE) ? small.contains(word) : holds(small, word))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean holds(String text, String word) {
        int at = text.indexOf(word);
        return at >= 0
                && Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(word) + "(?![\\p{L}])")
                        .matcher(text)
                        .find();
    }
}
