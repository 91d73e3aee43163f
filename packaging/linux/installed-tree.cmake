# SPDX-License-Identifier: MIT

# CPack runs this on the installed tree before it makes a package of it.
set(tree ${CPACK_TEMPORARY_DIRECTORY})
if(CPACK_GENERATOR STREQUAL "RPM")
    # Debian's own documents.
    file(REMOVE_RECURSE ${tree}/usr/share/doc ${tree}/usr/share/lintian)
    file(
        COPY ${CPACK_RESOURCE_FILE_LICENSE}
        DESTINATION ${tree}/usr/share/licenses/${CPACK_PACKAGE_NAME}
        FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ
    )
endif()
# One time for all files, so that the same tree gives the same package.
if(DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(
        COMMAND find ${tree} -exec touch --no-dereference --date=@$ENV{SOURCE_DATE_EPOCH} {} +
        COMMAND_ERROR_IS_FATAL ANY
    )
endif()
