# SPDX-License-Identifier: MIT
#
# What the compiler and the linker add against faults that are still in the program. What came of
# it is read back from the finished program by scripts/check-hardening.

include(CheckCXXCompilerFlag)
include(CheckPIESupported)

# An executable whose code can lie anywhere in memory.
check_pie_supported(LANGUAGES CXX)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT MSVC)
    set(flags -fstack-protector-strong)
    # Windows touches each page of the stack anyhow, and the compiler for it fails with these.
    if(NOT WIN32)
        # The last one is for x86 alone.
        list(APPEND flags -fstack-clash-protection -fcf-protection)
    endif()
    foreach(flag IN LISTS flags)
        string(MAKE_C_IDENTIFIER "LEAD_VIEWER_HAS${flag}" has)
        check_cxx_compiler_flag(${flag} ${has})
        if(${has})
            target_compile_options(lead-viewer-options INTERFACE ${flag})
        endif()
    endforeach()
    # Bounds of the C library's functions are checked only in optimized code; the sanitizers bring
    # checks of their own, which this one would hide.
    if(NOT LEAD_VIEWER_SANITIZE)
        target_compile_options(
            lead-viewer-options
            INTERFACE "$<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>"
        )
    endif()
    # Those of the standard library's containers, in every build.
    target_compile_definitions(lead-viewer-options INTERFACE _GLIBCXX_ASSERTIONS)
endif()

if(WIN32)
    # What the stack protector calls is in a library of the compiler's there.
    target_link_options(lead-viewer-options INTERFACE -fstack-protector-strong)
endif()
if(UNIX AND NOT APPLE)
    # All addresses are resolved before the program starts and are read-only from then on.
    target_link_options(
        lead-viewer-options
        INTERFACE LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack
    )
endif()
