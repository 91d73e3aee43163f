# SPDX-License-Identifier: MIT
#
# Fails when a file of a room includes what that room may not use; run by the build, see
# CMakeLists.txt beside this file.
#
#   cmake -DROOM=paging -DUSES=telecrm,wording -DLIBRARIES=… -DFILES=a.cpp,b.h -DSTAMP=… -P checkroom.cmake
#
# All rooms have src/ as their include root, and libraries in /usr/include are seen by everybody, so
# the compiler itself does not notice.
cmake_minimum_required(VERSION 3.22)

string(REPLACE "," ";" uses "${USES}")
string(REPLACE "," ";" files "${FILES}")
string(REPLACE "," ";" libraries "${LIBRARIES}")

set(allowed ${ROOM} ${uses})
# Libraries with a folder or a header of their own, and the link target that allows them.
set(owner_nlohmann nlohmann_json::nlohmann_json)
set(owner_httplib.h PkgConfig::cpp-httplib)
set(owner_qt6keychain Qt6Keychain::Qt6Keychain)

set(faults 0)
foreach(file IN LISTS files)
    file(STRINGS ${file} includes REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
    foreach(line IN LISTS includes)
        string(REGEX REPLACE "^[^<\"]*[<\"]([^>\"]+)[>\"].*$" "\\1" path "${line}")
        string(REGEX REPLACE "/.*$" "" first "${path}")
        set(fault "")
        if(path MATCHES "(^|/)\\.\\./" OR path MATCHES "^/")
            set(fault "an include starts at src/, without \"..\"")
        elseif(path MATCHES "\\.(cpp|cxx|cc|c)$")
            set(fault "a source is no header")
        elseif(IS_DIRECTORY ${CMAKE_CURRENT_LIST_DIR}/${first})
            if(NOT first IN_LIST allowed AND NOT "${path}" IN_LIST allowed)
                set(fault "the room ${ROOM} may not use the room ${first}")
            endif()
        elseif(DEFINED owner_${first})
            if(NOT owner_${first} IN_LIST libraries)
                set(fault "the room ${ROOM} does not link ${owner_${first}}")
            endif()
        elseif(first MATCHES "^Qt([A-Z].*)$" AND path MATCHES "/")
            if(NOT "Qt6::${CMAKE_MATCH_1}" IN_LIST libraries)
                set(fault "write the header without its module's folder")
            endif()
        endif()
        if(fault)
            message(NOTICE "${file}: error: ${line}: ${fault}.")
            math(EXPR faults "${faults} + 1")
        endif()
    endforeach()
endforeach()
if(faults)
    message(FATAL_ERROR "Forbidden includes: ${faults}. src/CMakeLists.txt says who may use whom.")
endif()
file(TOUCH ${STAMP})
