#include "paper/pdf_check.h"

#include "paper/pdf_check_test.h"

namespace vinhdanh::paper {
namespace {

const std::string& good() {
  static const auto bytes = checked_bytes();
  return bytes;
}

std::string changed(const std::string& from, const std::string& to) {
  auto bytes = good();
  const auto at = bytes.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return bytes.replace(at, from.size(), to);
}

PdfJson& catalog(PdfTree& tree) {
  return the(tree, "/Type", "/Catalog");
}
PdfJson& info(PdfTree& tree) {
  return the(tree, "/Producer");
}
std::string xmp(const PdfTree& tree) {
  return object_with(tree, "/Type", "/Metadata");
}

BrokenPdf in_xmp(const std::string& fault, const std::string& from, const std::string& to) {
  return {"metadata: " + fault, [=](PdfTree& tree) { replace_in(tree, xmp(tree), from, to); }};
}
BrokenPdf in_profile(const std::string& fault, std::size_t at, const std::string& bytes) {
  return {"output intent: the profile " + fault, [=](PdfTree& tree) {
            const auto reference = object_with(tree, "/N", 3);
            auto data = tree.data(reference);
            set_data(tree, reference, data.replace(at, bytes.size(), bytes));
          }};
}
// What no object may have, here in the catalog.
BrokenPdf forbidden(const std::string& key, const PdfJson& value, const std::string& fault) {
  return {"object #: " + fault, [=](PdfTree& tree) { catalog(tree)[key] = value; }};
}

TEST(PdfCheck, a_sealed_file_with_all_that_we_write_has_no_faults) {
  EXPECT_EQ(pdf_faults(std::string_view(good())), PdfFaults{});
}

TEST(PdfCheck, what_is_damaged_or_no_pdf_is_told) {
  const PdfFaults unread{"file: qpdf does not read it without mending it"};
  EXPECT_EQ(pdf_faults(std::string_view("no pdf")), unread);
  EXPECT_EQ(pdf_faults(std::string_view(good()).substr(0, good().size() / 2)), unread);
}

TEST(PdfCheck, bytes_between_the_objects_are_those_of_an_archive) {
  const auto faults = [](const std::string& from, const std::string& to) {
    auto tree = checked_tree();
    tree.bytes = changed(from, to);
    PdfFaults found;
    check_file(tree, found);
    return found;
  };
  EXPECT_EQ(faults("%PDF-1.7", "%PDF-2.0"), PdfFaults{"file: the first line is not %PDF-1.0 to %PDF-1.7"});
  EXPECT_EQ(faults("\xE2\xE3", "ab"),
            PdfFaults{"file: the second line is not a comment of four bytes above 127"});
  EXPECT_EQ(faults("%%EOF\n", "%%EOF\n\n"), PdfFaults{"file: there are bytes behind the last %%EOF"});
  EXPECT_EQ(faults(" 0 obj\n", " 0 obj "),
            PdfFaults{"byte 19: a line that begins an object is not “n 0 obj” alone"});
  EXPECT_EQ(faults("\nendobj", " endobj").size(), 1u);
  const auto length = faults("/Length ", "/Length 1");
  ASSERT_EQ(length.size(), 1u);
  EXPECT_TRUE(length[0].ends_with("the /Length of a stream is wrong"));
  const auto line = faults(">>\nstream\n", ">>\nstream\r");
  ASSERT_EQ(line.size(), 1u);
  EXPECT_TRUE(line[0].ends_with("no line feed behind “stream”"));
}

TEST(PdfCheck, trailer_and_catalog_say_what_an_archive_needs) {
  expect_each_is_found({
      {"trailer: no /ID of two texts", [](PdfTree& tree) { tree.trailer.erase("/ID"); }},
      {"trailer: the file is encrypted", [](PdfTree& tree) { tree.trailer["/Encrypt"] = PdfJson::object(); }},
      {"catalog: /MarkInfo does not say that the file is tagged",
       [](PdfTree& tree) { catalog(tree).erase("/MarkInfo"); }},
      {"catalog: the tags are suspect",
       [](PdfTree& tree) { catalog(tree)["/MarkInfo"]["/Suspects"] = true; }},
      {"catalog: /Lang is no language", [](PdfTree& tree) { catalog(tree)["/Lang"] = "u:vi_VN"; }},
      {"catalog: /Lang is no language", [](PdfTree& tree) { catalog(tree).erase("/Lang"); }},
      {"catalog: the title is not displayed",
       [](PdfTree& tree) { catalog(tree).erase("/ViewerPreferences"); }},
      {"catalog: there is none", [](PdfTree& tree) { catalog(tree).erase("/Type"); }},
      {"catalog: no tree of tags", [](PdfTree& tree) { catalog(tree).erase("/StructTreeRoot"); }},
  });
}

TEST(PdfCheck, a_file_without_pages_is_told) {
  auto tree = checked_tree();
  catalog(tree).erase("/Pages");
  EXPECT_EQ(pdf_faults(tree).front(), "file: no page");
}

TEST(PdfCheck, colours_have_an_output_intent_with_a_sound_profile) {
  expect_each_is_found({
      {"catalog: not one output intent", [](PdfTree& tree) { catalog(tree).erase("/OutputIntents"); }},
      {"output intent: not of GTS_PDFA1",
       [](PdfTree& tree) { catalog(tree)["/OutputIntents"][0]["/S"] = "/GTS_PDFX"; }},
      {"output intent: no /OutputConditionIdentifier",
       [](PdfTree& tree) { catalog(tree)["/OutputIntents"][0].erase("/OutputConditionIdentifier"); }},
      {"output intent: no profile",
       [](PdfTree& tree) { catalog(tree)["/OutputIntents"][0].erase("/DestOutputProfile"); }},
      in_profile("has another size than its head says", 3, "x"),
      in_profile("has no “acsp” in its head", 36, "x"),
      in_profile("is of a version other than 2 and 4", 8, "\5"),
      in_profile("is of no monitor and no printer", 12, "scnr"),
      in_profile("has not as many colours as /N says", 16, "CMYK"),
      in_profile("has tags outside of it", 128, "\1"),
      in_profile("has tags outside of it", 136, "\1"),
      {"output intent: the profile is cut off",
       [](PdfTree& tree) { set_data(tree, object_with(tree, "/N", 3), "abc"); }},
      {"output intent: the profile has not as many colours as /N says",
       [](PdfTree& tree) { the(tree, "/N", 3)["/N"] = 1; }},
  });
}

TEST(PdfCheck, the_metadata_are_sound_and_agree_with_the_info) {
  expect_each_is_found({
      {"metadata: there is none", [](PdfTree& tree) { catalog(tree).erase("/Metadata"); }},
      {"metadata: the stream does not say that it is XML",
       [](PdfTree& tree) { the(tree, "/Type", "/Metadata").erase("/Subtype"); }},
      {"metadata: the stream is packed",
       [](PdfTree& tree) { the(tree, "/Type", "/Metadata")["/Filter"] = "/ASCIIHexDecode"; }},
      in_xmp("not well-formed", "<dc:title>", "<dc:titel>"),
      in_xmp("not well-formed", "Thử", "\xEF\xBF\xBE"),
      in_xmp("no packet of XMP", "<?xpacket end=\"w\"?>", "<?xpacket end=\"r\"?>"),
      in_xmp("no packet of XMP", "<?xpacket begin=\"\xEF\xBB\xBF\" ",
             "<?xpacket begin=\"\xEF\xBB\xBF\" bytes=\"9\" "),
      in_xmp("another namespace for xmlns:pdfaid", "www.aiim.org/pdfa", "www.aiim.org/pdfe"),
      in_xmp("a property xmp:Rating that is not described", "<pdfaid:part>",
             "<xmp:Rating>1</xmp:Rating><pdfaid:part>"),
      in_xmp("not of PDF/A-2b", "<pdfaid:part>2", "<pdfaid:part>1"),
      in_xmp("not of PDF/A-2b", "conformance>B", "conformance>A"),
      in_xmp("no title", "x-default", "vi-VN"),
      in_xmp("/Author of /Info says something else", "Sở Mẫu", "Sở"),
      in_xmp("/CreationDate of /Info says something else", "09:30:15+07:00", "09:30:16+07:00"),
      {"metadata: /Title of /Info says something else",
       [](PdfTree& tree) { info(tree)["/Title"] = "u:Khác"; }},
      {"metadata: /Creator of /Info says something else",
       [](PdfTree& tree) { info(tree)["/Creator"] = "u:Khác"; }},
      {"metadata: /Producer of /Info says something else",
       [](PdfTree& tree) { info(tree)["/Producer"] = "u:Khác"; }},
      {"metadata: /ModDate of /Info says something else",
       [](PdfTree& tree) { info(tree).erase("/ModDate"); }},
      {"metadata: /Keywords of /Info says something else",
       [](PdfTree& tree) { info(tree)["/Keywords"] = "u:Khác"; }},
  });
}

TEST(PdfCheck, what_an_archive_forbids_is_found_in_any_object) {
  const PdfJson empty = PdfJson::object();
  expect_each_is_found({
      forbidden("/AA", empty, "actions that start by themselves (6.5.2)"),
      forbidden("/JavaScript", empty, "JavaScript (6.5.1)"),
      forbidden("/Names", {{"/EmbeddedFiles", empty}}, "embedded files (6.8)"),
      forbidden("/Names", {{"/EF", empty}}, "embedded files (6.8)"),
      forbidden("/AcroForm", {{"/XFA", "u:x"}}, "a form of XFA (6.4.2)"),
      forbidden("/NeedsRendering", true, "a form of XFA (6.4.2)"),
      forbidden("/AcroForm", {{"/NeedAppearances", true}}, "/NeedAppearances is true (6.4.1)"),
      forbidden("/Alternates", empty, "other versions of an image (6.2.8)"),
      forbidden("/Interpolate", true, "an image that is interpolated (6.2.8)"),
      forbidden("/OPI", empty, "OPI (6.2.8, 6.2.9)"),
      forbidden("/Ref", empty, "a page of another file (6.2.9.2)"),
      forbidden("/Subtype", "/PS", "PostScript (6.2.9.3)"),
      forbidden("/TR2", "/Identity", "a transfer function (6.2.5)"),
      forbidden("/HTP", empty, "a phase of halftones (6.2.5)"),
      forbidden("/AlternatePresentations", empty, "other presentations (6.10)"),
      forbidden("/PresSteps", empty, "steps of a presentation (6.10)"),
      forbidden("/Requirements", empty, "requirements of a reader (6.11)"),
      forbidden("/OpenAction", {{"/S", "/Launch"}}, "an action /Launch (6.5.1)"),
      forbidden("/OpenAction", {{"/JS", "u:x"}}, "JavaScript (6.5.1)"),
  });
}

TEST(PdfCheck, limits_and_filters_of_an_archive_are_kept) {
  expect_each_is_found({
      forbidden("/X", 2'147'483'649, "a number too large (6.1.13)"),
      forbidden("/X", 1e39, "a number too large (6.1.13)"),
      forbidden("/X", "u:" + std::string(16'400, 'x'), "a text of more than 32767 bytes (6.1.13)"),
      forbidden("/X", "b:" + std::string(65'538, '0'), "a text of more than 32767 bytes (6.1.13)"),
      forbidden("/X", "/" + std::string(128, 'x'), "a name of more than 127 bytes (6.1.13)"),
      forbidden("/X", "/\xFF", "a name that is not UTF-8 (6.1.8)"),
      {"object #: a filter /LZWDecode (6.1.7.2)",
       [](PdfTree& tree) { the(tree, "/N", 3)["/Filter"] = "/LZWDecode"; }},
      {"object #: a filter /Crypt (6.1.7.2)",
       [](PdfTree& tree) { the(tree, "/N", 3)["/Filter"] = {"/Crypt"}; }},
      {"object #: data of a stream in another file (6.1.7.1)",
       [](PdfTree& tree) { the(tree, "/N", 3)["/F"] = "u:x"; }},
  });
}

}  // namespace
}  // namespace vinhdanh::paper
