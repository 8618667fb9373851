#include "paper/zip_scan.h"

#include <gtest/gtest.h>
#include <random>

#include "paper/zip_writer.h"

namespace vinhdanh::paper {
namespace {

struct Recorder : XmlHandler {
  std::string events;
  std::string pending;
  void start(std::string_view name, const XmlAttributes& attributes) override {
    flush();
    events += "<" + std::string(name) + " a=" + std::string(attributes.get("a")) + ">";
  }
  void end(std::string_view name) override {
    flush();
    events += "</" + std::string(name) + ">";
  }
  void text(std::string_view piece) override { pending += piece; }
  void flush() {
    if (!pending.empty()) events += "[" + pending + "]";
    pending.clear();
  }
};

using Parse = base::Result<void> (*)(const ZipReader&, std::string_view, XmlHandler&, std::uint32_t);

std::string events(Parse parse, std::string_view xml) {
  ZipWriter writer;
  writer.add("x", xml);
  const auto package = ZipReader::from_memory(writer.finish(), "t").value();
  Recorder recorder;
  const auto parsed = parse(package, "x", recorder, 16);
  return parsed ? recorder.events : "refused";
}

TEST(ZipScan, gives_the_events_of_expat) {
  std::string many = "<r>";
  for (int i = 0; i < 20'000; ++i)
    many += "<p:c a='" + std::to_string(i) + "'>Nguyễn &lt;Văn&gt; &#x1EA4;</p:c>\n";
  for (const std::string& xml :
       {std::string("<r/>"),
        std::string("\xEF\xBB\xBF<?xml version='1.0' encoding=\"utf-8\"?>\n<r a=\"1\"/>\n"),
        std::string("<r><c a = '&quot;&#65;&amp;' b=\"x>y\"/><!-- <x> --><![CDATA[<&]]>t&apos;</r >"),
        std::string("<a:r xmlns:a=\"u\"><a:c a:a=\"q\">ế</a:c><?pi <x>?></a:r>"), many + "</r>"})
    EXPECT_EQ(events(scan_part, xml), events(parse_part, xml)) << xml.substr(0, 80);
}

TEST(ZipScan, other_encodings_are_left_to_expat) {
  EXPECT_EQ(events(scan_part, "<?xml version='1.0' encoding='ISO-8859-1'?><r>\xE9</r>"), "<r a=>[é]</r>");
  EXPECT_EQ(events(scan_part, std::string("\xFF\xFE<\0r\0/\0>\0", 10)), "<r a=></r>");
}

TEST(ZipScan, what_is_not_well_formed_is_refused) {
  for (const auto* xml : {"",
                          "  ",
                          "<r>",
                          "<r></x>",
                          "</r>",
                          "<r a=1/>",
                          "<r a/>",
                          "<r a=\"<\"/>",
                          "<r a=\"1/>",
                          "<r>&x;</r>",
                          "<r>&#0;</r>",
                          "<r>&lt</r>",
                          "<r>\xFF</r>",
                          "<r><!-- </r>",
                          "<r><![CDATA[</r>",
                          "<",
                          "<r",
                          "< r/>",
                          "<!DOCTYPE r><r/>",
                          "<r><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>"})
    EXPECT_EQ(events(scan_part, xml), "refused") << xml;
}

// What expat accepts, the scanner reads in the same way, whatever the bytes.
TEST(ZipScan, random_changes_never_make_it_differ_from_what_expat_accepts) {
  const std::string whole = "<r><c a=\"1\" b='2'>x&amp;y</c><d/>ế<!--n--><![CDATA[k]]></r>";
  std::mt19937 random(7);
  int accepted = 0;
  for (int round = 0; round < 4'000; ++round) {
    auto xml = whole;
    const std::string letters = "<>/'\"&;= a1!-x";
    for (int change = 0; change < 1 + round % 2; ++change)
      xml[random() % xml.size()] = letters[random() % letters.size()];
    const auto expected = events(parse_part, xml);
    if (expected == "refused") continue;
    ++accepted;
    ASSERT_EQ(events(scan_part, xml), expected) << xml;
  }
  EXPECT_GT(accepted, 300);
}

}  // namespace
}  // namespace vinhdanh::paper
