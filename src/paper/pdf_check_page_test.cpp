#include "paper/pdf_check_test.h"

namespace vinhdanh::paper {
namespace {

PdfJson& page(PdfTree& tree) {
  return the(tree, "/Type", "/Page");
}
PdfJson& widget(PdfTree& tree) {
  return the(tree, "/FT", "/Sig");
}
std::string content(PdfTree& tree) {
  return page(tree)["/Contents"];
}

// In the content of the page.
BrokenPdf drawn(const std::string& fault, const std::string& from, const std::string& to) {
  return {"page 1: " + fault, [=](PdfTree& tree) { replace_in(tree, content(tree), from, to); }};
}
// Before all other content.
BrokenPdf drawn_first(const std::string& fault, const std::string& what) {
  return {"page 1: " + fault,
          [=](PdfTree& tree) { set_data(tree, content(tree), what + "\n" + tree.data(content(tree))); }};
}

TEST(PdfCheckPage, content_streams_are_sound_and_their_operators_known) {
  expect_each_is_found({
      drawn_first("no operator “BX” (6.2.2)", "BX"),
      drawn_first("“w” has another number of operands", "1 2 w"),
      drawn_first("“q” and “Q” do not pair", "q"),
      drawn_first("“q” and “Q” do not pair", "Q q"),
      drawn_first("“q” nested deeper than 28 (6.1.13)",
                  "q q q q q q q q q q q q q q q q q q q q q q q q q q q q q "
                  "Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q Q"),
      drawn_first("a number too large (6.1.13)", "2147483648 w"),
      drawn_first("a rendering intent that there is not (6.2.6)", "/Nice ri"),
      drawn_first("no resource /G0 (6.2.2)", "/G0 gs"),
      drawn_first("a name of more than 127 bytes (6.1.13)", "/Artifact" + std::string(128, 'x') + " BMC EMC"),
      drawn("a hexadecimal text of other signs (6.1.6)", "[<00", "[<x00"),
      drawn_first("a hexadecimal text of an odd number of digits (6.1.6)",
                  "/Span <</ActualText <0>>> BDC EMC"),
      drawn("no resource /X7 (6.2.2)", "/X0 Do", "/X7 Do"),
      {"page 1: half a code of a text",
       [](PdfTree& tree) { replace_in(tree, content(tree), "[<", "[(a) <"); }},
      {"page 1: a content stream ends in the middle",
       [](PdfTree& tree) { set_data(tree, content(tree), tree.data(content(tree)) + "1 0"); }},
  });
}

TEST(PdfCheckPage, a_font_that_is_not_there_is_told) {
  auto tree = checked_tree();
  replace_in(tree, content(tree), "/F0 ", "/F7 ");
  const auto faults = pdf_faults(tree);
  EXPECT_EQ(faults, (PdfFaults{"page 1: no resource /F7 (6.2.2)", "page 1: a text without font"}));
}

TEST(PdfCheckPage, colours_are_those_that_the_intent_covers) {
  const auto image = [](const char* space, PdfJson value, const std::string& fault) {
    return BrokenPdf{"object #: colours in " + fault + ", which the intent does not cover (6.2.4)",
                     [=](PdfTree& tree) { the(tree, "/SMask")[space] = value; }};
  };
  expect_each_is_found({
      drawn_first("colours in /DeviceCMYK, which the intent does not cover (6.2.4)", "0 0 0 1 k"),
      drawn_first("“cs”, which we do not write", "/DeviceN cs"),
      image("/ColorSpace", "/DeviceCMYK", "/DeviceCMYK"),
      image("/ColorSpace", {"/Indexed", "/DeviceCMYK", 1, "b:00"}, "/DeviceCMYK"),
      image("/ColorSpace", {"/Lab", PdfJson::object()}, "/Lab"),
      image("/ColorSpace", nullptr, "no space"),
  });
}

TEST(PdfCheckPage, images_have_a_depth_that_readers_know) {
  expect_each_is_found({
      {"object #: a depth of colours that there is not (6.2.8)",
       [](PdfTree& tree) { the(tree, "/SMask")["/BitsPerComponent"] = 3; }},
      {"object #: a soft mask that is not grey",
       [](PdfTree& tree) {
         tree.objects.at(the(tree, "/SMask")["/SMask"].get<std::string>())["/ColorSpace"] = "/DeviceRGB";
       }},
      {"object #: a JPEG of another number of colours",
       [](PdfTree& tree) { the(tree, "/Filter", "/DCTDecode")["/ColorSpace"] = "/DeviceGray"; }},
      {"object #: a JPEG that is not of 8 bits",
       [](PdfTree& tree) { tree.streams.at(object_with(tree, "/Filter", "/DCTDecode"))[12] = '\x0C'; }},
  });
}

TEST(PdfCheckPage, what_is_seen_through_has_a_group_with_colours) {
  const std::string fault = "page 1: transparent, without a group that has colours (6.2.10)";
  const auto with_state = [&](PdfJson state) {
    return BrokenPdf{fault, [=](PdfTree& tree) {
                       replace_in(tree, content(tree), "/I0 Do", "/G0 gs /I1 Do");
                       tree.objects.at(page(tree)["/Resources"].get<std::string>())["/ExtGState"]["/G0"] =
                           state;
                       page(tree).erase("/Group");
                     }};
  };
  expect_each_is_found({
      {fault, [](PdfTree& tree) { page(tree).erase("/Group"); }},
      {fault, [](PdfTree& tree) { page(tree)["/Group"].erase("/CS"); }},
      {fault, [](PdfTree& tree) { page(tree)["/Group"]["/CS"] = "/DeviceCMYK"; }},
      with_state({{"/ca", 0.5}}),
      with_state({{"/CA", 0.5}}),
      with_state({{"/BM", "/Multiply"}}),
      with_state({{"/SMask", PdfJson::object()}}),
      {"",
       [](PdfTree& tree) {
         replace_in(tree, content(tree), "/I0 Do", "/I1 Do");
         page(tree).erase("/Group");
       }},
  });
}

TEST(PdfCheckPage, pages_have_their_own_resources_and_a_size_within_limits) {
  expect_each_is_found({
      {"page 1: /MediaBox is not of 3 to 14400 units (6.1.13)",
       [](PdfTree& tree) { page(tree)["/MediaBox"][2] = 14'401; }},
      {"page 1: /CropBox is not of 3 to 14400 units (6.1.13)",
       [](PdfTree& tree) {
         page(tree)["/CropBox"] = {0, 0, 2, 100};
       }},
      {"page 1: a form without resources of its own (6.2.2)",
       [](PdfTree& tree) { the(tree, "/Subtype", "/Form").erase("/Resources"); }},
  });
  auto tree = checked_tree();
  page(tree).erase("/Resources");
  EXPECT_EQ(pdf_faults(tree).front(), "page 1: no resources of its own (6.2.2)");
}

TEST(PdfCheckPage, all_that_is_drawn_is_tagged_or_an_artifact) {
  expect_each_is_found({
      drawn_first("“f” stands outside of tagged content and artifacts (6.7.3)", "0 0 9 9 re f"),
      drawn_first("“EI” stands outside of tagged content and artifacts (6.7.3)",
                  "BI /W 1 /H 1 /IM true /F /AHx ID 00>\nEI"),
      drawn("“Do” stands outside of tagged content and artifacts (6.7.3)\n"
            "page 1: “S” stands outside of tagged content and artifacts (6.7.3)",
            "/Artifact BMC", "/Span BMC"),
      drawn_first("“EMC” without beginning", "EMC"),
      drawn_first("marked content does not end", "/Span BMC"),
      drawn_first("tagged content inside of other or of an artifact\n"
                  "page 1: content 90 belongs to no element, or stands there twice",
                  "/Artifact BMC /P <</MCID 90>> BDC EMC EMC"),
      drawn("marked content crosses the end of a text", "] TJ ET\nEMC", "] TJ EMC ET"),
      drawn("an artifact inside of tagged content", "/I0 Do", "/Artifact BMC EMC /I0 Do"),
  });
}

TEST(PdfCheckPage, annotations_are_printed_and_start_nothing) {
  expect_each_is_found({
      {"object #: annotations are not in the order of the tags",
       [](PdfTree& tree) { page(tree).erase("/Tabs"); }},
      {"annotation #: of a kind that we do not write (6.3.1)",
       [](PdfTree& tree) { widget(tree)["/Subtype"] = "/Movie"; }},
      {"annotation #: is not printed, or hidden (6.3.2)", [](PdfTree& tree) { widget(tree)["/F"] = 128; }},
      {"annotation #: is not printed, or hidden (6.3.2)", [](PdfTree& tree) { widget(tree)["/F"] = 6; }},
      {"annotation #: is not printed, or hidden (6.3.2)", [](PdfTree& tree) { widget(tree).erase("/F"); }},
      {"annotation #: has a size, but no look (6.3.3)",
       [](PdfTree& tree) {
         widget(tree)["/Rect"] = {0, 0, 9, 9};
       }},
      {"annotation #: has an action (6.4.1)",
       [](PdfTree& tree) {
         widget(tree)["/A"] = {{"/S", "/GoTo"}};
       }},
  });
}

TEST(PdfCheckPage, a_seal_covers_the_whole_file) {
  expect_each_is_found({
      {"annotation #: signs no range of bytes (6.4.3)",
       [](PdfTree& tree) { widget(tree)["/V"].erase("/ByteRange"); }},
      {"annotation #: does not sign the whole file (6.4.3)",
       [](PdfTree& tree) { widget(tree)["/V"]["/ByteRange"][3] = 7; }},
      {"annotation #: does not sign the whole file (6.4.3)",
       [](PdfTree& tree) { widget(tree)["/V"]["/ByteRange"][1] = 7; }},
      {"annotation #: has no CMS in DER (6.4.3)",
       [](PdfTree& tree) { widget(tree)["/V"]["/Contents"] = "b:0000000000"; }},
      {"annotation #: has no CMS in DER (6.4.3)",
       [](PdfTree& tree) { widget(tree)["/V"]["/Contents"] = "b:3082000100FF"; }},
  });
}

}  // namespace
}  // namespace vinhdanh::paper
