# SPDX-License-Identifier: MIT
#
# Compiles for 64-bit Windows with Debian's mingw-w64. The program's build also names the folder of
# the libraries, made by scripts/windows-libraries, in LEAD_VIEWER_WINDOWS_LIBRARIES.

set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

# The variant whose standard library has threads.
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

# Programs run here; libraries and headers are those for Windows alone.
set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32)
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES LEAD_VIEWER_WINDOWS_LIBRARIES)
if(LEAD_VIEWER_WINDOWS_LIBRARIES)
    list(APPEND CMAKE_FIND_ROOT_PATH ${LEAD_VIEWER_WINDOWS_LIBRARIES})
    list(APPEND CMAKE_PREFIX_PATH ${LEAD_VIEWER_WINDOWS_LIBRARIES})
endif()
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
