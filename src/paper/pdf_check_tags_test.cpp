#include <fstream>

#include "paper/pdf_check_test.h"

namespace vinhdanh::paper {
namespace {

// An element of that type: "/P".
PdfJson& element(PdfTree& tree, const char* type) {
  return the(tree, "/S", type);
}
std::string content(PdfTree& tree) {
  return the(tree, "/Type", "/Page")["/Contents"];
}
PdfJson& cid_font(PdfTree& tree) {
  return the(tree, "/Subtype", "/CIDFontType2");
}
PdfJson& descriptor(PdfTree& tree) {
  return the(tree, "/FontName");
}
std::string program(PdfTree& tree) {
  return object_with(tree, "/Length1");
}
std::string to_unicode(PdfTree& tree) {
  return the(tree, "/Subtype", "/Type0")["/ToUnicode"];
}

// All but the program itself.
void as_postscript(PdfTree& tree) {
  the(tree, "/Subtype", "/Type0")["/BaseFont"] =
      cid_font(tree)["/BaseFont"].get<std::string>() + "-Identity-H";
  auto& font = cid_font(tree);
  font.erase("/CIDToGIDMap");
  font["/Subtype"] = "/CIDFontType0";
  tree.objects.at(program(tree))["/Subtype"] = "/OpenType";
  descriptor(tree)["/FontFile3"] = descriptor(tree)["/FontFile2"];
}

BrokenPdf tagged(const std::string& fault, const char* type, const std::function<void(PdfJson&)>& change) {
  return {"element #: " + fault, [=](PdfTree& tree) { change(element(tree, type)); }};
}
BrokenPdf in_font(const std::string& fault, const std::function<void(PdfTree&)>& change) {
  return {"font #: " + fault, change};
}
BrokenPdf with_unicode(const std::string& fault, const std::string& code) {
  return in_font("glyph " + fault, [=](PdfTree& tree) {
    auto map = tree.data(to_unicode(tree));
    const auto at = map.find("> <", map.find("beginbfchar")) + 3;
    set_data(tree, to_unicode(tree), map.replace(at, map.find('>', at) - at, code));
  });
}

TEST(PdfCheckTags, every_content_belongs_to_one_element_and_both_say_so) {
  expect_each_is_found({
      {"element #: content 0 belongs to two elements",
       [](PdfTree& tree) {
         element(tree, "/H1")["/K"] = {0, 0};
       }},
      {"page 1: content 0 belongs to no element, or stands there twice",
       [](PdfTree& tree) { element(tree, "/H1").erase("/K"); }},
      {"page 1: content 0 belongs to no element, or stands there twice\nelement #: no content 90 on its page",
       [](PdfTree& tree) { element(tree, "/H1")["/K"] = 90; }},
      {"page 1: content 0 belongs to no element, or stands there twice",
       [](PdfTree& tree) {
         set_data(tree, content(tree), tree.data(content(tree)) + "/H1 <</MCID 0>> BDC EMC");
       }},
      {"page 1: content 0 has another tag than its element",
       [](PdfTree& tree) { replace_in(tree, content(tree), "/H1 <</MCID 0>>", "/P <</MCID 0>>"); }},
      {"page 1: not in the parent tree",
       [](PdfTree& tree) { the(tree, "/Type", "/Page")["/StructParents"] = 5; }},
      {"page 1: content 0 has another element in the parent tree",
       [](PdfTree& tree) {
         auto& parents = tree.objects.at(the(tree, "/Nums")["/Nums"][1].get<std::string>());
         parents[0] = parents[1];
       }},
      {"parent tree: a number stands there twice",
       [](PdfTree& tree) {
         auto& numbers = the(tree, "/Nums")["/Nums"];
         numbers.push_back(numbers[0]);
         numbers.push_back(numbers[1]);
       }},
  });
}

TEST(PdfCheckTags, elements_are_of_standard_types_that_stand_in_each_other) {
  const auto as = [](const char* type) { return [=](PdfJson& it) { it["/S"] = type; }; };
  expect_each_is_found({
      tagged("/Seal is no standard type (6.7.3.4)", "/Sect", as("/Seal")),
      tagged("/TD stands in /Sect\npage 1: content 9 has another tag than its element", "/Figure", as("/TD")),
      tagged("/P stands in /TR\nelement #: /P stands in /P", "/TH", as("/P")),
      tagged("/Sect stands in /StructTreeRoot", "/Document", as("/Sect")),
      tagged("a heading of level 2 below level 0\npage 1: content 0 has another tag than its element", "/H1",
             as("/H2")),
      tagged("a figure without a description (6.7.3.3)", "/Figure", [](PdfJson& it) { it.erase("/Alt"); }),
      tagged("names another parent", "/H1", [](PdfJson& it) { it["/P"] = "1 0 R"; }),
      tagged("a kid that we do not write", "/Table",
             [](PdfJson& it) { it["/K"].push_back(PdfJson::object()); }),
      tagged("is none", "/Document", [](PdfJson& it) { it["/K"].push_back("9999 0 R"); }),
  });
}

TEST(PdfCheckTags, tables_are_regular_and_their_heads_say_of_what) {
  const auto span = [](const char* key, int count) {
    return [=](PdfTree& tree) {
      for (auto& [reference, object] : tree.objects)
        if (object.is_object() && object.contains("/A") && object["/A"].contains(key))
          object["/A"][key] = count;
    };
  };
  expect_each_is_found({
      tagged("a head that does not say of what", "/TH", [](PdfJson& it) { it.erase("/A"); }),
      {"element #: row 2 has another number of columns", span("/ColSpan", 1)},
      {"element #: a cell spans rows that are not there", span("/RowSpan", 3)},
  });
}

TEST(PdfCheckTags, fonts_are_embedded_with_dictionaries_that_agree) {
  expect_each_is_found({
      in_font("not composite, or of another encoding than Identity-H",
              [](PdfTree& tree) { the(tree, "/Subtype", "/Type0")["/Encoding"] = "/Identity-V"; }),
      in_font("/CIDSystemInfo is not Adobe-Identity-0 (6.2.11.3.1)",
              [](PdfTree& tree) { cid_font(tree)["/CIDSystemInfo"]["/Ordering"] = "u:Japan1"; }),
      in_font("/CIDToGIDMap does not fit its kind (6.2.11.3.2)",
              [](PdfTree& tree) { cid_font(tree).erase("/CIDToGIDMap"); }),
      in_font("no /StemV in the descriptor", [](PdfTree& tree) { descriptor(tree).erase("/StemV"); }),
      in_font("its dictionaries have different names",
              [](PdfTree& tree) { descriptor(tree)["/FontName"] = "/X"; }),
      in_font("the name has no tag of a subset",
              [](PdfTree& tree) {
                for (auto* it : {&cid_font(tree), &the(tree, "/Subtype", "/Type0")})
                  (*it)["/BaseFont"] = "/LiberationSerif";
                descriptor(tree)["/FontName"] = "/LiberationSerif";
              }),
      in_font("not embedded (6.2.11.4.1)", [](PdfTree& tree) { descriptor(tree).erase("/FontFile2"); }),
      in_font("/Length1 is not the length of the program",
              [](PdfTree& tree) { tree.objects.at(program(tree))["/Length1"] = 7; }),
      in_font("the program has other outlines than its kind", as_postscript),
      in_font("embedded in a way that we do not write",
              [](PdfTree& tree) {
                as_postscript(tree);
                tree.objects.at(program(tree))["/Subtype"] = "/CIDFontType0C";
              }),
  });
}

// A program of the PostScript kind whose dictionary begins as one with CIDs does.
TEST(PdfCheckTags, glyphs_of_the_program_are_numbered_as_the_codes_are) {
  std::ostringstream font;
  font << std::ifstream("/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Regular.otf", std::ios::binary)
              .rdbuf();
  auto bytes = std::move(font).str();
  const std::string name = "EBGaramond12-Regular";
  const auto index = bytes.find(name, bytes.find(std::string("\1\0\4", 3))) + name.size();
  auto tree = checked_tree();
  as_postscript(tree);
  set_data(tree, program(tree), bytes);
  EXPECT_NE(pdf_faults(tree).front().find("has another width"), std::string::npos);
  set_data(tree, program(tree),
           bytes.replace(index + 3 + 2 * static_cast<std::size_t>(bytes[index + 2]), 2, "\x0C\x1E"));
  EXPECT_NE(pdf_faults(tree).front().find("the program numbers its glyphs otherwise than the codes"),
            std::string::npos);
}

TEST(PdfCheckTags, shown_glyphs_are_there_as_wide_as_told_and_stand_for_text) {
  const auto& tree = checked_tree();
  const auto glyph = std::to_string(
      tree.get(tree.objects.at(object_with(tree, "/Subtype", "/CIDFontType2")), "/W")[0].get<int>());
  expect_each_is_found({
      in_font("glyph " + glyph + " has another width in the program (6.2.11.5)",
              [](PdfTree& it) { cid_font(it)["/W"][1][0] = 777; }),
      with_unicode(glyph + " stands for no text (6.2.11.7)", "0000"),
      with_unicode(glyph + " stands for no text (6.2.11.7)", "FEFF"),
      with_unicode(glyph + " stands for no text (6.2.11.7)", "0041FFFE"),
      with_unicode(glyph + " stands for no text (6.2.11.7)", ""),
      with_unicode(glyph + " has no outline (6.2.11.4.1)", "0041"),
  });
}

TEST(PdfCheckTags, glyphs_that_are_not_there_are_told) {
  expect_each_is_found({
      in_font("glyph 0 is .notdef, and is shown (6.2.11.8)",
              [](PdfTree& tree) { replace_in(tree, content(tree), "[<", "[<0000"); }),
      in_font("glyph 65535 is not embedded (6.2.11.4.1)",
              [](PdfTree& tree) { replace_in(tree, content(tree), "[<", "[<FFFF"); }),
      in_font("glyph 1 has another width in the program (6.2.11.5)\nfont #: glyph 1 stands for no text "
              "(6.2.11.7)",
              [](PdfTree& tree) { replace_in(tree, content(tree), "[<", "[<0001"); }),
  });
}

}  // namespace
}  // namespace vinhdanh::paper
