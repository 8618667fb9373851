# Texts, pages, static files and migrations are part of the program: one file to
# copy, nothing to find at run time. Each becomes bytes by .incbin and is asked
# for by name with base::resource("views/campaign/registry/people.html").
find_program(MSGFMT msgfmt REQUIRED)
find_program(MSGCAT msgcat REQUIRED)

set(index "")       # name|path lines
set(paths "")

function(vinhdanh_resource name path)
  set(index "${index}${name}|${path}\n" PARENT_SCOPE)
  set(paths ${paths} ${path} PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE views CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/src
  ${PROJECT_SOURCE_DIR}/src/*.html)
foreach(view ${views})
  string(REPLACE "/views/" "/" name ${view})
  vinhdanh_resource(views/${name} ${PROJECT_SOURCE_DIR}/src/${view})
endforeach()

file(GLOB_RECURSE migrations CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/*.sql)
foreach(migration ${migrations})
  get_filename_component(file ${migration} NAME)
  vinhdanh_resource(migrations/${file} ${migration})
endforeach()

# Words and tables that rooms read when they are first asked for them.
file(GLOB data_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/campaign/*/data/*.json)
foreach(data_file ${data_files})
  get_filename_component(file ${data_file} NAME)
  vinhdanh_resource(data/${file} ${data_file})
endforeach()

file(GLOB_RECURSE statics CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/web/static
  ${PROJECT_SOURCE_DIR}/web/static/*)
foreach(static ${statics})
  vinhdanh_resource(static/${static} ${PROJECT_SOURCE_DIR}/web/static/${static})
endforeach()
# Lines "name-in-static path-in-node_modules" of what we ship from npm packages.
set(npm_files "")
if(EXISTS ${PROJECT_SOURCE_DIR}/web/npm-files.txt)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/npm-files.txt)
  file(STRINGS ${PROJECT_SOURCE_DIR}/web/npm-files.txt npm_files REGEX "^[^#]" ENCODING UTF-8)
endif()
foreach(line ${npm_files})
  string(REGEX MATCH "^([^ ]+) +([^ ]+)$" _ "${line}")
  vinhdanh_resource(static/${CMAKE_MATCH_1} ${PROJECT_SOURCE_DIR}/web/node_modules/${CMAKE_MATCH_2})
endforeach()

# The plan of the sample campaign.
file(GLOB plan_files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/plans ${PROJECT_SOURCE_DIR}/plans/*/*.toml)
foreach(plan_file ${plan_files})
  vinhdanh_resource(plans/${plan_file} ${PROJECT_SOURCE_DIR}/plans/${plan_file})
endforeach()

# One catalogue a language, put together from a part for each room. English stands in
# the sources and needs a part only where it should read otherwise.
foreach(language vi en)
  file(GLOB parts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/locale/${language}/*.po)
  set(mo ${PROJECT_BINARY_DIR}/locale/${language}.mo)
  add_custom_command(OUTPUT ${mo}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/locale
    COMMAND ${MSGCAT} --use-first --force-po -o ${PROJECT_BINARY_DIR}/locale/${language}.po ${parts}
    COMMAND ${MSGFMT} -o ${mo} ${PROJECT_BINARY_DIR}/locale/${language}.po
    DEPENDS ${parts})
  vinhdanh_resource(locale/${language}.mo ${mo})
endforeach()

set(assembly ".section .rodata\n")
set(declarations "")
set(rows "")
set(number 0)
string(REGEX REPLACE "\n$" "" index "${index}")
string(REPLACE "\n" ";" lines "${index}")
list(SORT lines)
foreach(line ${lines})
  string(REGEX MATCH "^([^|]+)\\|(.+)$" _ "${line}")
  set(label vinhdanh_resource_${number})
  string(APPEND assembly
    ".global ${label}_begin\n.global ${label}_end\n${label}_begin:\n.incbin \"${CMAKE_MATCH_2}\"\n${label}_end:\n.byte 0\n")
  string(APPEND declarations "extern const char ${label}_begin[], ${label}_end[];\n")
  string(APPEND rows "    {\"${CMAKE_MATCH_1}\", ${label}_begin, ${label}_end},\n")
  math(EXPR number "${number} + 1")
endforeach()
string(APPEND assembly ".section .note.GNU-stack,\"\",%progbits\n")
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/resources/resources.S CONTENT "${assembly}" @ONLY)
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/resources/resource_table.cpp CONTENT
"#include \"base/resource_table.h\"
extern \"C\" {
${declarations}}
namespace vinhdanh::base {
const ResourceRow kResourceRows[] = {
${rows}};
const unsigned long kResourceCount = ${number};
}
" @ONLY)
set_source_files_properties(${PROJECT_BINARY_DIR}/resources/resources.S PROPERTIES OBJECT_DEPENDS "${paths}")
add_library(vd_resources STATIC ${PROJECT_BINARY_DIR}/resources/resources.S
  ${PROJECT_BINARY_DIR}/resources/resource_table.cpp)
target_include_directories(vd_resources PUBLIC ${PROJECT_SOURCE_DIR}/src)
