package org.imageplane.transients.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The API tokens. */
interface ApiTokenRepository extends JpaRepository<ApiTokenEntity, Long> {

    @Query(
            """
            select t from ApiTokenEntity t join fetch t.person p
            where t.hash = :hash and t.revokedAt is null and p.active
            """)
    Optional<ApiTokenEntity> findUsable(String hash);

    @Query(
            """
            select t from ApiTokenEntity t
            where t.person.id = :personId and t.revokedAt is null order by t.createdAt desc, t.id desc
            """)
    List<ApiTokenEntity> findOf(long personId);

    @Query("select t from ApiTokenEntity t where t.id = :id and t.person.id = :personId")
    Optional<ApiTokenEntity> findOf(long personId, long id);

    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    """
                    update api_token set last_used_at = now()
                    where id = :id and (last_used_at is null or last_used_at < now() - interval '1 minute')
                    """)
    void noteUse(long id);
}
